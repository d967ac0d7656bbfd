using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Syncropel.Analyzers.Infrastructure;

namespace Syncropel.Analyzers.Emits;

/// <summary>What can be seen of an untyped body where it is emitted.</summary>
internal static class BodyTexts
{
    /// <summary>
    /// Whether a body is written out in the call, and names no references of its own. What comes from elsewhere may bring some.
    /// </summary>
    public static bool HasNoReferences(IOperation body, SdkFacts facts)
    {
        if (!IsWrittenOut(body, facts)) return false;
        foreach (IOperation operation in body.DescendantsAndSelf())
        {
            if (operation.ConstantValue is { HasValue: true, Value: string text } && MayName(text)) return false;
            if (operation is IUtf8StringOperation utf8 && MayName(utf8.Value)) return false;
            if (operation is IAnonymousObjectCreationOperation created && Names(created)) return false;
        }

        return true;
    }

    // Also within a longer text, and spelt with escapes: in doubt it is there.
    private static bool MayName(string text) => text.Contains("_refs") || text.Contains("\\u");

    private static bool Names(IAnonymousObjectCreationOperation created)
    {
        foreach (IOperation initializer in created.Initializers)
        {
            if (initializer is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: "_refs" } }) return true;
        }

        return false;
    }

    private static bool IsWrittenOut(IOperation body, SdkFacts facts)
    {
        IOperation at = body;
        while (at is IConversionOperation or IParenthesizedOperation)
        {
            at = at is IConversionOperation conversion ? conversion.Operand : ((IParenthesizedOperation)at).Operand;
        }

        return at switch
        {
            IDefaultValueOperation => true,
            IObjectCreationOperation { Type: { Name: "JsonObject" } } created => AllNamesAreConstant(created),
            IObjectCreationOperation created when IsBody(created.Type, facts) =>
                created.Arguments.IsEmpty || IsWrittenOut(created.Arguments[0].Value, facts),
            IInvocationOperation { TargetMethod: { Name: "Parse", ContainingType.Name: "RecordBody" or "JsonMembers" } } parse =>
                IsConstant(parse.Arguments[0].Value),
            IInvocationOperation { TargetMethod: { Name: "SerializeToElement", ContainingType.Name: "JsonSerializer" } } serialize =>
                IsAnonymous(serialize.Arguments[0].Value),
            _ => false,
        };
    }

    private static bool AllNamesAreConstant(IObjectCreationOperation created)
    {
        if (created.Initializer is null) return created.Arguments.IsEmpty;
        foreach (IOperation initializer in created.Initializer.Initializers)
        {
            IOperation? name = initializer switch
            {
                ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Arguments.Length: 1 } item } => item.Arguments[0].Value,
                IInvocationOperation { TargetMethod.Name: "Add", Arguments.Length: 2 } add => add.Arguments[0].Value,
                _ => null,
            };
            if (name is not { ConstantValue: { HasValue: true, Value: string } }) return false;
        }

        return true;
    }

    private static bool IsBody(ITypeSymbol? type, SdkFacts facts) => SymbolEqualityComparer.Default.Equals(type, facts.RecordBody);

    private static bool IsAnonymous(IOperation value)
    {
        IOperation at = value;
        while (at is IConversionOperation conversion) at = conversion.Operand;
        return at is IAnonymousObjectCreationOperation;
    }

    private static bool IsConstant(IOperation value)
    {
        IOperation at = value;
        while (at is IConversionOperation conversion) at = conversion.Operand;
        return at is IUtf8StringOperation || at.ConstantValue is { HasValue: true, Value: string };
    }
}
