using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Syncropel.Analyzers.Adapters.Flow;

/// <summary>Chains and lists of entries that egress puts together by itself.</summary>
internal static class Chains
{
    /// <summary>What a collection expression is: a chain where it makes one, or else many of what is in it.</summary>
    public static Value Of(ICollectionExpressionOperation collection, IReadOnlyList<Value> parts, FlowAnalysis analysis)
    {
        bool isChain = SymbolEqualityComparer.Default.Equals(collection.Type, analysis.Facts.Chain);
        return isChain ? new NewChainValue(Fault(parts)) : Many(parts);
    }

    /// <summary>Many of what there is, if all of it is of one sort that anybody asks about; of null, where there is nothing.</summary>
    public static Value Many(IReadOnlyList<Value> parts)
    {
        Value[] each = parts.Count == 0 ? [Value.Null] : [.. parts.Select(Each).Distinct()];
        Value? worst = each.FirstOrDefault(IsTouched) ?? (each.Length == 1 ? each[0] : null);
        return worst is null or UnknownValue or ConstantValue || Escapes.IsLive(worst) ? Value.Unknown : new ManyValue(worst);
    }

    /// <summary>What is known to be wrong with a chain of these entries. Null where they may be the earlier ones.</summary>
    public static string? Fault(IReadOnlyList<Value> parts)
    {
        Value[] each = [.. parts.Select(Each)];
        if (each.Any(IsTouched)) return "Earlier entries are changed";
        bool isCut = each.Count(static one => one is EntryValue { Origin: EntryOrigin.ExistingSome }) == 1;
        bool isLost = each.All(one => one is NullValue || (one is EntryValue { Origin: not EntryOrigin.Existing and var origin }
            && (origin != EntryOrigin.ExistingSome || isCut)));
        return isLost ? "Earlier entries are left out" : null;
    }

    /// <summary>The element of what holds many.</summary>
    public static Value Each(Value value) => value switch
    {
        ManyValue many => many.Each,
        PartValue { Part: IRPart.Chain } => new EntryValue(EntryOrigin.Existing),
        _ => value,
    };

    /// <summary>What is left of entries of a chain that a method cuts by a number which does not come from the chain.</summary>
    public static Value Cut(Value element, IMethodSymbol method, IOperation? number) => element switch
    {
        EntryValue { Origin: EntryOrigin.Existing } when IsCut(method.Name, number?.ConstantValue.Value) =>
            new EntryValue(EntryOrigin.ExistingSome),
        EntryValue { Origin: EntryOrigin.ExistingSome } when method.Name is "Concat" or "Append" or "Prepend" or "Union" or "Zip" =>
            new EntryValue(EntryOrigin.Existing),
        _ => element,
    };

    // A chain has no more than a hundred entries: a hundred of them are all.
    private static bool IsCut(string method, object? number) => method switch
    {
        "Take" or "TakeLast" => number is < 100,
        "Skip" or "SkipLast" => number is > 0,
        _ => false,
    };

    private static bool IsTouched(Value value) => value is EntryValue { Origin: EntryOrigin.ExistingChanged };
}
