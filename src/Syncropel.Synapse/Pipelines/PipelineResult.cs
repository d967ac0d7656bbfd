namespace Syncropel.Synapse;

/// <summary>What a run of a pipeline came to. What models do wrong is in here, and never an exception.</summary>
public sealed class PipelineResult
{
    /// <summary>Whether the run gave what it was asked for: every stage, or its fallback, is through.</summary>
    public bool Succeeded => FailedStages.Count == 0 || IsFallbackComplete;

    /// <summary>The final IR: of the last stage that is through, and the IR that the run was given where none is.</summary>
    public required CanonicalIR IR { get; init; }

    /// <summary>The stages that are through, in the order of their entries in the chain.</summary>
    public required ValueList<PipelineHop> Hops { get; init; }

    /// <summary>The stages that failed, those with a fallback that is through among them, in their order.</summary>
    public required ValueList<FailedStage> FailedStages { get; init; }

    /// <summary>What there is, under the failure policy <c>partial</c>. Null where nothing failed, or under another policy.</summary>
    public PartialCompletionResponse? Partial { get; init; }

    /// <summary>Whether a fallback stood in for every stage that failed.</summary>
    internal bool IsFallbackComplete { get; init; }
}
