namespace Syncropel.Synapse;

/// <summary>What a run of a pipeline came to. What models do wrong is in here, and never an exception.</summary>
public sealed record PipelineResult
{
    /// <summary>Whether the run gave what it was asked for: every stage, or what stands in for it, is through.</summary>
    public bool Succeeded => StoppedBy is null && Partial is null;

    /// <summary>
    /// The final IR: of the last stage that is through, and the IR that the run was given where none is. Of a fan-out, all branches are
    /// through, or none counts.
    /// </summary>
    public required CanonicalIR IR { get; init; }

    /// <summary>The stages that are through, in the order of their entries in the chain.</summary>
    public required ValueList<PipelineHop> Hops { get; init; }

    /// <summary>The stages that failed, those with a fallback that is through among them, in their order.</summary>
    public required ValueList<FailedStage> FailedStages { get; init; }

    /// <summary>The stage at which the run stopped, one of the failed. Null where it went to its end.</summary>
    public FailedStage? StoppedBy { get; init; }

    /// <summary>What there is, under the failure policy <c>partial</c>. Null where nothing failed, or under another policy.</summary>
    public PartialCompletionResponse? Partial { get; init; }

    /// <summary>
    /// What became of recording the run; a recording that fails leaves <see cref="Succeeded"/> as it is. Null where none was asked for.
    /// </summary>
    public RecordingResult? Recording { get; init; }
}
