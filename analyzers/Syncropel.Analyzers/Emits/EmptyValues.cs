using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Syncropel.Analyzers.Infrastructure;

namespace Syncropel.Analyzers.Emits;

/// <summary>Recognises values that are nothing, whatever the code's input is.</summary>
internal static class EmptyValues
{
    /// <summary>Whether a value is surely null: the literal, a constant, <c>default</c> of a class.</summary>
    public static bool IsNull(IOperation value)
    {
        IOperation at = value.WithoutBuiltInConversions();
        if (at.ConstantValue is { HasValue: true, Value: null }) return true;
        return at is IDefaultValueOperation { Type.IsReferenceType: true };
    }

    /// <summary>Whether a collection is surely null or empty.</summary>
    public static bool IsNullOrEmpty(IOperation value)
    {
        if (IsNull(value)) return true;
        return value.WithoutBuiltInConversions() switch
        {
            ICollectionExpressionOperation collection => collection.Elements.IsEmpty,
            IArrayCreationOperation { Initializer: { } initializer } => initializer.ElementValues.IsEmpty,
            IArrayCreationOperation { DimensionSizes.Length: 1 } array =>
                array.DimensionSizes[0].ConstantValue is { HasValue: true, Value: 0 },
            IInvocationOperation { TargetMethod: { Name: "Empty", Parameters.IsEmpty: true, ContainingType: var type } } =>
                type.SpecialType == SpecialType.System_Array,
            IObjectCreationOperation { Arguments.IsEmpty: true } created => IsEmpty(created),
            _ => false,
        };
    }

    // A class of the user's own may fill itself.
    private static bool IsEmpty(IObjectCreationOperation created) =>
        created.Initializer is null or { Initializers.IsEmpty: true }
        && created.Type is { Name: "List" or "HashSet", ContainingNamespace: { Name: "Generic", ContainingNamespace.Name: "Collections" } };
}
