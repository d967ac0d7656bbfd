using System.Collections.Immutable;

namespace Syncropel.Synapse;

/// <summary>The steps of a pipeline, or of a branch, one after the other.</summary>
internal sealed record StepSequence(ImmutableArray<PipelineStep> Steps)
{
    public int StageCount => Steps.Sum(static step => step.StageCount);

    public PipelineStep? Last => Steps.IsEmpty ? null : Steps[^1];

    public StepSequence Add(PipelineStep step) => new(Steps.Add(step));

    public StepSequence ReplaceLast(PipelineStep step) => new(Steps.SetItem(Steps.Length - 1, step));

    /// <summary>Runs them, up to the one that stops the run.</summary>
    public async Task<Progress> RunAsync(PipelineRun run, Progress at, int firstStage, Guid? branchId)
    {
        int stage = firstStage;
        for (int i = 0; i < Steps.Length && at.StoppedBy is null; i++)
        {
            at = await Steps[i].RunAsync(run, at, new StagePlace(stage, RoleAt(i, branchId), branchId)).ConfigureAwait(false);
            stage += Steps[i].StageCount;
        }

        return at;
    }

    // A stage between two fan-outs merges the one and is the source of the other; an entry has one role, and what is behind is told by it.
    private BranchRole? RoleAt(int index, Guid? branchId)
    {
        if (index > 0 && Steps[index - 1] is FanOutStep) return BranchRole.Merge;
        if (index + 1 < Steps.Length && Steps[index + 1] is FanOutStep) return BranchRole.Source;
        return branchId is null ? null : BranchRole.Branch;
    }
}
