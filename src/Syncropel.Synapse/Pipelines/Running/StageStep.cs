using System.Collections.Immutable;

namespace Syncropel.Synapse;

/// <summary>A stage, and what stands in for it, in the order in which it is tried.</summary>
internal sealed class StageStep(ImmutableArray<PipelineStage> alternatives) : PipelineStep
{
    public override int StageCount => 1;

    public StageStep Or(PipelineStage alternative) => new(alternatives.Add(alternative));

    public override async Task<Progress> RunAsync(PipelineRun run, Progress at, StagePlace place)
    {
        int tried = run.Header.FailurePolicy == FailurePolicy.Fallback ? alternatives.Length : 1;
        for (int i = 0; i < tried; i++)
        {
            PipelineStage stage = alternatives[i];
            try
            {
                HopNode hop = await stage.RunAsync(run, at.IR, place).ConfigureAwait(false);
                if (i > 0) Log.StoodIn(run.Logger, place.StageIndex, stage.ModelId, alternatives[0].ModelId);
                return at.Through(hop);
            }
            catch (StageException failure)
            {
                at = at with { Failed = at.Failed.Add(run.Failed(failure, stage.ModelId, place.StageIndex)) };
            }
        }

        return run.Header.FailurePolicy == FailurePolicy.Partial ? at : at with { StoppedBy = at.Failed[^1] };
    }
}
