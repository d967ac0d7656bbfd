namespace Syncropel.Synapse;

/// <summary>A step of a pipeline: a stage with what stands in for it, or a fan-out.</summary>
internal abstract class PipelineStep
{
    /// <summary>How many stages are in it; a stage and what stands in for it are one.</summary>
    public abstract int StageCount { get; }

    public abstract Task<Progress> RunAsync(PipelineRun run, Progress at, StagePlace place);
}
