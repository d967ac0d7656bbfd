namespace Syncropel.Synapse;

/// <summary>One stage of a pipeline that is through: the IR before it, the IR after it, and the entry that it appended.</summary>
/// <param name="Index">Which hop of the run it is, from 0, in the order in which the entries stand in the final chain.</param>
/// <param name="Before">The IR that the stage was given.</param>
/// <param name="After">The IR that the stage gave. In a branch, its chain has the entries of that branch only.</param>
/// <param name="Entry">The entry as it stands in the chain, with branch and role.</param>
public sealed record PipelineHop(int Index, CanonicalIR Before, CanonicalIR After, ProvenanceEntry Entry)
{
    /// <summary>
    /// The hops that it builds on, by <see cref="Index"/>: none where it was given the IR of the run itself, the last one of each branch
    /// behind a fan-out, else the one before it.
    /// </summary>
    public required ValueList<int> Parents { get; init; }

    /// <summary>
    /// Whether <see cref="Before"/> was merged from what branches gave. Where it was not, it is what the one parent gave, or what the run
    /// was given.
    /// </summary>
    public bool IsMerged { get; init; }

    /// <summary>Which stage of the pipeline it is, from 0, branches counted one after the other.</summary>
    public required int StageIndex { get; init; }

    /// <summary>The span of its egress.</summary>
    public required TraceContext TraceContext { get; init; }
}
