using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Syncropel.Analyzers.Infrastructure;

namespace Syncropel.Analyzers.Constraints;

/// <summary>A list whose elements are written out.</summary>
/// <param name="Elements">The elements; spreads among them.</param>
internal readonly record struct ListShape(ImmutableArray<IOperation> Elements)
{
    /// <summary>Whether nothing is spread into it, so that its length is known.</summary>
    public bool IsWhole
    {
        get
        {
            foreach (IOperation element in Elements)
            {
                if (element is ISpreadOperation) return false;
            }

            return true;
        }
    }

    /// <summary>The list that a value is; null for any other value.</summary>
    public static ListShape? Of(IOperation value, SdkFacts facts) => value switch
    {
        ICollectionExpressionOperation collection => new ListShape(collection.Elements),
        IArrayCreationOperation { Initializer: { } initializer } => new ListShape(initializer.ElementValues),
        IPropertyReferenceOperation { Property: { Name: "Empty", IsStatic: true } empty }
            when SymbolEqualityComparer.Default.Equals(empty.ContainingType.OriginalDefinition, facts.ValueList) => new ListShape([]),
        IInvocationOperation { Arguments.Length: 1 } call
            when SymbolEqualityComparer.Default.Equals(call.TargetMethod.ContainingType, facts.ValueListFactory) =>
            OfArgument(call.Arguments[0].Value),
        _ => null,
    };

    // ToValueList() and Create() take any sequence; written out are arrays and collection expressions.
    private static ListShape? OfArgument(IOperation value) => value.WithoutConversions() switch
    {
        ICollectionExpressionOperation collection => new ListShape(collection.Elements),
        IArrayCreationOperation { Initializer: { } initializer } => new ListShape(initializer.ElementValues),
        _ => null,
    };
}
