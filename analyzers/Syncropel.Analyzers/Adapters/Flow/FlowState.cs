using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace Syncropel.Analyzers.Adapters.Flow;

/// <summary>
/// What is known at one point of one path. Two are equal where what follows cannot tell them apart; how they came there is not asked.
/// </summary>
internal sealed record FlowState
{
    public ImmutableDictionary<Slot, Value> Values { get; init; } = ImmutableDictionary<Slot, Value>.Empty;

    public ImmutableDictionary<IRObject, AppendCount> Counts { get; init; } = ImmutableDictionary<IRObject, AppendCount>.Empty;

    /// <summary>How conditions came out that are asked again.</summary>
    public ImmutableDictionary<ConditionKey, bool> Facts { get; init; } = ImmutableDictionary<ConditionKey, bool>.Empty;

    /// <summary>What is done when the <c>finally</c> that runs has ended.</summary>
    public Continuation? Then { get; init; }

    public PathStep? Path { get; init; }

    public bool Equals(FlowState? other) => other is not null
        && Equals(Then, other.Then) && Same(Counts, other.Counts) && Same(Facts, other.Facts) && Same(Values, other.Values);

    public override int GetHashCode() => (Values.Count * 31) + (Counts.Count * 7) + Facts.Count;

    public Value Read(Slot slot) => Values.TryGetValue(slot, out Value? value) ? value : Value.Unknown;

    public AppendCount CountOf(IRObject of) => Counts.TryGetValue(of, out AppendCount? count) ? count : AppendCount.None;

    public FlowState With(Slot slot, Value value)
    {
        ImmutableDictionary<Slot, Value> values = value is UnknownValue ? Values.Remove(slot) : Values.SetItem(slot, value);
        return values == Values ? this : this with { Values = values };
    }

    public FlowState With(IRObject of, AppendCount count) => this with { Counts = Counts.SetItem(of, count) };

    /// <summary>The state without the variables and facts that meet a condition.</summary>
    public FlowState Without(Func<Slot, bool> slots, Func<ConditionKey, bool> facts)
    {
        ImmutableDictionary<Slot, Value> values = Values;
        foreach (Slot slot in Values.Keys)
        {
            if (slots(slot)) values = values.Remove(slot);
        }

        ImmutableDictionary<ConditionKey, bool> known = Facts;
        foreach (ConditionKey key in Facts.Keys)
        {
            if (facts(key)) known = known.Remove(key);
        }

        return values == Values && known == Facts ? this : this with { Values = values, Facts = known };
    }

    /// <summary>The state where nobody knows what was done to some IRs.</summary>
    public FlowState Lose(IEnumerable<IRObject> objects)
    {
        ImmutableDictionary<IRObject, AppendCount> counts = Counts;
        foreach (IRObject one in objects) counts = counts.SetItem(one, AppendCount.Unknown);
        return this with { Counts = counts };
    }

    private static bool Same<TKey, TValue>(ImmutableDictionary<TKey, TValue> ours, ImmutableDictionary<TKey, TValue> theirs)
        where TKey : notnull
    {
        if (ours == theirs) return true;
        if (ours.Count != theirs.Count) return false;
        foreach (KeyValuePair<TKey, TValue> one in ours)
        {
            if (!theirs.TryGetValue(one.Key, out TValue? value) || !Equals(value, one.Value)) return false;
        }

        return true;
    }
}

/// <summary>What is done when a <c>finally</c> has ended: go on at a block, return, or let the exception pass on.</summary>
/// <param name="Block">Where to go on. Null where the exception passes on.</param>
/// <param name="Passed">The region that the exception leaves.</param>
/// <param name="Returned">What is returned at the block.</param>
/// <param name="Expression">The expression that is returned.</param>
/// <param name="Next">What is done after that.</param>
internal sealed record Continuation(
    BasicBlock? Block, ControlFlowRegion? Passed, Value Returned, IOperation? Expression, Continuation? Next);

/// <summary>What an expression is on a path.</summary>
internal readonly record struct Result(FlowState State, Value Value);
