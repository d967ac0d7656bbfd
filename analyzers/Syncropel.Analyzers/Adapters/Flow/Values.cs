using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace Syncropel.Analyzers.Adapters.Flow;

/// <summary>What an expression is known to be. Equal where they cannot be told apart, so that paths can meet again.</summary>
internal abstract record Value
{
    /// <summary>Anything. Variables that hold it are not noted.</summary>
    public static Value Unknown { get; } = new UnknownValue();

    public static Value Null { get; } = new NullValue();

    /// <summary>Whether it is certain that it is not null.</summary>
    public virtual bool IsSomething => true;
}

internal sealed record UnknownValue : Value
{
    public override bool IsSomething => false;
}

internal sealed record NullValue : Value
{
    public override bool IsSomething => false;
}

/// <summary>A truth value that is known on this path.</summary>
internal sealed record TruthValue(bool IsTrue) : Value;

/// <summary>A number, a member of an enumeration or a text that is known on this path: adapters note by it what they have done.</summary>
internal sealed record ConstantValue(object Constant) : Value;

/// <summary>What was found out by counting, or looking at, the entries of an IR.</summary>
internal sealed record CountedValue(IRObject Of) : Value;

/// <summary>An IR, or the task of one.</summary>
internal sealed record IRValue(IRObject Of) : Value;

/// <summary>What an IR holds by itself.</summary>
internal sealed record PartValue(IRObject Of, IRPart Part) : Value
{
    // An IR may have no content; it always has the rest.
    public override bool IsSomething => Part != IRPart.Content;
}

/// <summary>An entry.</summary>
internal sealed record EntryValue(EntryOrigin Origin, SyntaxNode? Made = null) : Value
{
    public override bool IsSomething => Origin is not (EntryOrigin.Existing or EntryOrigin.ExistingSome);
}

/// <summary>A header or an envelope that is not the original's.</summary>
internal sealed record ReplacedValue : Value;

/// <summary>A chain, or entries, that egress puts together by itself.</summary>
/// <param name="Fault">What is wrong with the entries. Null where nothing is known to be.</param>
internal sealed record NewChainValue(string? Fault) : Value;

/// <summary>Several of one sort, such as what LINQ makes of a chain.</summary>
internal sealed record ManyValue(Value Each) : Value;

/// <summary>A delegate, whose code is at hand.</summary>
internal sealed record FunctionValue(IMethodSymbol Method, ControlFlowGraph? Graph, ControlFlowGraph Around) : Value
{
    public bool Equals(FunctionValue? other) =>
        other is not null && SymbolEqualityComparer.Default.Equals(Method, other.Method) && Graph == other.Graph;

    public override int GetHashCode() => SymbolEqualityComparer.Default.GetHashCode(Method);
}

/// <summary>A place that is written to through another name: an argument by reference, a captured target.</summary>
internal sealed record PlaceValue(IOperation Target, Frame Frame, Value Held) : Value
{
    public override bool IsSomething => Held.IsSomething;
}

/// <summary>A tuple.</summary>
internal sealed record TupleValue(ImmutableArray<Value> Parts) : Value
{
    private const int Deepest = 3;

    private int Depth => 1 + Parts.Select(static part => part is TupleValue tuple ? tuple.Depth : 0).DefaultIfEmpty().Max();

    /// <summary>A tuple, of whose depths nothing is known: a loop could nest them without end.</summary>
    public static TupleValue Of(IEnumerable<Value> parts) =>
        new([.. parts.Select(static part => IsTooDeep(part) || part is ConstantValue ? Unknown : part)]);

    /// <summary>Whether a tuple is not followed as a part of another one.</summary>
    public static bool IsTooDeep(Value part) => part is TupleValue { Depth: >= Deepest };

    public bool Equals(TupleValue? other) => other is not null && Parts.SequenceEqual(other.Parts);

    public override int GetHashCode() => Parts.Length;
}

/// <summary>The parts of an IR that the rules ask about.</summary>
internal enum IRPart
{
    Payload,
    Chain,
    Header,
    Envelope,
    Content,
}

/// <summary>Where an entry comes from.</summary>
internal enum EntryOrigin
{
    /// <summary>From BuildProvenance.</summary>
    Built,

    /// <summary>From BuildProvenance, and changed by <c>with</c>.</summary>
    Changed,

    /// <summary>From <c>new ProvenanceEntry</c>.</summary>
    ByHand,

    /// <summary>From a chain.</summary>
    Existing,

    /// <summary>From a chain, and changed by <c>with</c>.</summary>
    ExistingChanged,

    /// <summary>From a chain, of which a number of entries is left out.</summary>
    ExistingSome,
}
