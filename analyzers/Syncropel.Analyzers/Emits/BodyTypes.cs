using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Syncropel.Analyzers.Infrastructure;

namespace Syncropel.Analyzers.Emits;

/// <summary>What the type of a kind says of its records. A compiled type does not show it, and then it is not known.</summary>
internal static class BodyTypes
{
    /// <summary>The value of the act with which a type is emitted, as a constant. Null where it is not known.</summary>
    public static object? ActOf(INamedTypeSymbol type, SdkFacts facts) => Read(type, "Act", facts);

    /// <summary>The value of the data type with which a type is emitted, as a constant. Null where it is not known.</summary>
    public static object? DataTypeOf(INamedTypeSymbol type, SdkFacts facts) => Read(type, "DataType", facts);

    private static object? Read(INamedTypeSymbol type, string member, SdkFacts facts)
    {
        foreach (INamedTypeSymbol contract in type.AllInterfaces)
        {
            if (!JsonFacts.Is(contract, facts.RecordBodyContract)) continue;
            if (contract.GetMembers(member) is not { Length: 1 } declared) return null;
            return type.FindImplementationForInterfaceMember(declared[0]) is IPropertySymbol property ? Constant(property) : null;
        }

        return null;
    }

    // static Act IRecordBody<T>.Act => Act.Put;
    private static object? Constant(IPropertySymbol property)
    {
        foreach (SyntaxReference reference in property.DeclaringSyntaxReferences)
        {
            ArrowExpressionClauseSyntax? body = (reference.GetSyntax() as PropertyDeclarationSyntax)?.ExpressionBody;
            if (body is not { Expression: MemberAccessExpressionSyntax access }) continue;
            foreach (ISymbol named in property.Type.GetMembers(access.Name.Identifier.ValueText))
            {
                if (named is IFieldSymbol { HasConstantValue: true } field) return field.ConstantValue;
            }
        }

        return null;
    }
}
