using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Syncropel.Analyzers.Infrastructure;

namespace Syncropel.Analyzers.Constraints;

/// <summary>What a schema asks of a property's value, and of each element of its array.</summary>
internal sealed class PropertyRules
{
    private static readonly PropertyRules None = new();

    private readonly List<ValueRule> _ofValue = [];
    private readonly List<ValueRule> _ofItems = [];

    private PropertyRules()
    {
    }

    public IReadOnlyList<ValueRule> OfValue => _ofValue;

    public IReadOnlyList<ValueRule> OfItems => _ofItems;

    public bool IsEmpty => _ofValue.Count + _ofItems.Count == 0;

    /// <summary>A look-up that reads each property's attributes once.</summary>
    public static Func<IPropertySymbol, PropertyRules> Reader(SdkFacts facts)
    {
        var known = new ConcurrentDictionary<IPropertySymbol, PropertyRules>(SymbolEqualityComparer.Default);
        return property => known.GetOrAdd(property, one => Read(one, facts));
    }

    private static PropertyRules Read(IPropertySymbol property, SdkFacts facts)
    {
        PropertyRules? rules = null;
        foreach (AttributeData attribute in property.GetAttributes())
        {
            if (!SymbolEqualityComparer.Default.Equals(attribute.AttributeClass?.BaseType, facts.Constraint)) continue;
            if (ConstraintReader.Read(attribute) is not { } rule) continue;
            rules ??= new PropertyRules();
            (ConstraintReader.Flag(attribute, "OfItems") ? rules._ofItems : rules._ofValue).Add(rule);
        }

        return rules ?? None;
    }
}
