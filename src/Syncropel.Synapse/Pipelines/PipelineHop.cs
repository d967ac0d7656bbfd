namespace Syncropel.Synapse;

/// <summary>One stage of a pipeline that is through: the IR before it, the IR after it, and the entry that it appended.</summary>
/// <param name="Index">Which hop of the run it is, from 0, in the order in which the entries stand in the final chain.</param>
/// <param name="Before">The IR that the stage was given.</param>
/// <param name="After">The IR that the stage gave.</param>
/// <param name="Entry">The entry as it stands in the chain, with branch and role.</param>
public sealed record PipelineHop(int Index, CanonicalIR Before, CanonicalIR After, ProvenanceEntry Entry);
