using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Syncropel.Analyzers.Infrastructure;

namespace Syncropel.Analyzers.Kinds;

/// <summary>A kind that an assembly declares by the attribute that the generator writes.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Body">The type of its bodies. Null where none is known, or where two assemblies dispute it.</param>
internal sealed record DeclaredKind(string Kind, INamedTypeSymbol? Body)
{
    /// <summary>The act with which the type is emitted, as the constant of its enum. Null where the SDK in sight does not tell.</summary>
    public object? Act { get; private init; }

    /// <summary>The data type with which the type is emitted, in the same way.</summary>
    public object? DataType { get; private init; }

    /// <summary>The kinds of the references that a record should carry.</summary>
    public ImmutableArray<string> RefKinds { get; private init; } = [];

    public static DeclaredKind Read(string kind, AttributeData attribute, SdkFacts facts)
    {
        var declared = new DeclaredKind(kind, BodyOf(attribute, facts)) { Act = facts.UsualAct, DataType = facts.UsualDataType };
        foreach (KeyValuePair<string, TypedConstant> named in attribute.NamedArguments)
        {
            declared = named switch
            {
                { Key: "Act", Value: { Kind: TypedConstantKind.Enum, Value: { } act } } => declared with { Act = act },
                { Key: "DataType", Value: { Kind: TypedConstantKind.Enum, Value: { } type } } => declared with { DataType = type },
                { Key: "RefKinds", Value: { Kind: TypedConstantKind.Array, IsNull: false } list } =>
                    declared with { RefKinds = Texts(list) },
                _ => declared,
            };
        }

        return declared;
    }

    // The attribute can be written by hand, too.
    private static INamedTypeSymbol? BodyOf(AttributeData attribute, SdkFacts facts)
    {
        ImmutableArray<TypedConstant> arguments = attribute.ConstructorArguments;
        if (arguments.Length < 2 || arguments[1].Kind != TypedConstantKind.Type) return null;
        if (arguments[1].Value is not INamedTypeSymbol type) return null;
        foreach (INamedTypeSymbol contract in type.AllInterfaces)
        {
            if (SymbolEqualityComparer.Default.Equals(contract.OriginalDefinition, facts.RecordBodyContract)) return type;
        }

        return null;
    }

    private static ImmutableArray<string> Texts(TypedConstant list)
    {
        ImmutableArray<string>.Builder texts = ImmutableArray.CreateBuilder<string>(list.Values.Length);
        foreach (TypedConstant item in list.Values)
        {
            if (item.Value is string text) texts.Add(text);
        }

        return texts.ToImmutable();
    }
}
