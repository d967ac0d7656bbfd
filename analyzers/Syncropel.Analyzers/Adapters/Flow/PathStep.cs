using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace Syncropel.Analyzers.Adapters.Flow;

/// <summary>
/// One decision on a path, linked to the one before it: a condition and how it came out, or an exception that was caught.
/// </summary>
internal sealed class PathStep(PathStep? before, GraphFacts graph, BasicBlock block, bool isConditional, ITypeSymbol? caught)
{
    public PathStep? Before { get; } = before;

    public GraphFacts Graph { get; } = graph;

    /// <summary>The block that decides.</summary>
    public BasicBlock Block { get; } = block;

    /// <summary>Whether the path goes on where the condition says, and not behind it.</summary>
    public bool IsConditional { get; } = isConditional;

    /// <summary>The exception. Null where a condition decides.</summary>
    public ITypeSymbol? Caught { get; } = caught;

    public int Depth { get; } = before is null ? 1 : before.Depth + 1;

    /// <summary>The steps, the first one first.</summary>
    public static IReadOnlyList<PathStep> Of(PathStep? last)
    {
        if (last is null) return [];
        var steps = new PathStep[last.Depth];
        for (PathStep? at = last; at is not null; at = at.Before) steps[at.Depth - 1] = at;
        return steps;
    }

    /// <summary>
    /// What two paths to the same state have in common: how they differ behind that made no difference, and no message is to speak of it.
    /// </summary>
    public static PathStep? Common(PathStep? one, PathStep? other)
    {
        if (one == other) return one;
        IReadOnlyList<PathStep> ours = Of(one);
        IReadOnlyList<PathStep> theirs = Of(other);
        int same = 0;
        while (same < ours.Count && same < theirs.Count && ours[same].IsSame(theirs[same])) same++;
        return same == 0 ? null : ours[same - 1];
    }

    private bool IsSame(PathStep other) => this == other
        || (Block == other.Block && IsConditional == other.IsConditional && SymbolEqualityComparer.Default.Equals(Caught, other.Caught));
}
