using System.Linq;
using Microsoft.CodeAnalysis.Operations;

namespace Syncropel.Analyzers.Adapters.Flow;

/// <summary>Chains and lists of entries that egress puts together by itself.</summary>
internal static class Chains
{
    /// <summary>What a collection expression is: a chain where it makes one, or else many of what is in it.</summary>
    public static Value Of(ICollectionExpressionOperation collection, IReadOnlyList<Value> parts, FlowAnalysis analysis)
    {
        bool isChain = Microsoft.CodeAnalysis.SymbolEqualityComparer.Default.Equals(collection.Type, analysis.Facts.Chain);
        return isChain ? new NewChainValue(Fault(parts)) : Many(parts);
    }

    /// <summary>Many of what there is, if all of it is of one sort that anybody asks about; of null, where there is nothing.</summary>
    public static Value Many(IReadOnlyList<Value> parts)
    {
        Value[] each = parts.Count == 0 ? [Value.Null] : [.. parts.Select(Each).Distinct()];
        Value? worst = each.FirstOrDefault(IsTouched) ?? (each.Length == 1 ? each[0] : null);
        return worst is null or UnknownValue ? Value.Unknown : new ManyValue(worst);
    }

    /// <summary>What is known to be wrong with a chain of these entries. Null where they may be the earlier ones.</summary>
    public static string? Fault(IReadOnlyList<Value> parts)
    {
        Value[] each = [.. parts.Select(Each)];
        if (each.Any(IsTouched)) return "Earlier entries are changed";
        bool isLost = each.All(static one => one is EntryValue { Origin: not EntryOrigin.Existing } or NullValue);
        return isLost ? "Earlier entries are left out" : null;
    }

    /// <summary>The element of what holds many.</summary>
    public static Value Each(Value value) => value switch
    {
        ManyValue many => many.Each,
        PartValue { Part: IRPart.Chain } => new EntryValue(EntryOrigin.Existing),
        _ => value,
    };

    private static bool IsTouched(Value value) => value is EntryValue { Origin: EntryOrigin.ExistingChanged };
}
