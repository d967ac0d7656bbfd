using System.Collections.Immutable;

namespace Syncropel.Synapse;

/// <summary>Branches that run at once, and how their payloads become one.</summary>
internal sealed class FanOutStep(ImmutableArray<StepSequence> branches, PayloadMerge merge) : PipelineStep
{
    public override int StageCount => branches.Sum(static branch => branch.StageCount);

    public override async Task<Progress> RunAsync(PipelineRun run, Progress at, StagePlace place)
    {
        Progress[] ends = await Task.WhenAll(Start(run, at, place.StageIndex)).ConfigureAwait(false);
        Progress failed = at with { Failed = [.. at.Failed, .. ends.SelectMany(static end => end.Failed)] };
        FailedStage? stoppedBy = ends.Select(static end => end.StoppedBy).FirstOrDefault(static one => one is not null);
        if (stoppedBy is not null) return failed with { StoppedBy = stoppedBy };
        try
        {
            return Merge(run, failed, ends);
        }
        catch (Exception problem)
        {
            StageException why = problem as StageException ?? new StageException(PipelineErrors.MergeFailed, problem);
            FailedStage failure = run.Failed(why, Models(ends), place.StageIndex);
            failed = failed with { Failed = failed.Failed.Add(failure) };
            return run.Header.FailurePolicy == FailurePolicy.Partial ? failed : failed with { StoppedBy = failure };
        }
    }

    // On the pool, so that a model that computes before it awaits does not hold up the other branches. Ids are drawn before, in order.
    private List<Task<Progress>> Start(PipelineRun run, Progress at, int firstStage)
    {
        Guid[] ids = [.. branches.Select(_ => run.Options.NewBranchId())];
        var tasks = new List<Task<Progress>>();
        for (int i = 0; i < branches.Length; i++)
        {
            (StepSequence branch, Guid id, int first) = (branches[i], ids[i], firstStage);
            var start = new Progress(at.IR.Clone()) { Tips = at.Tips, IsMerged = at.IsMerged };
            tasks.Add(Task.Run(() => branch.RunAsync(run, start, first, id)));
            firstStage += branch.StageCount;
        }

        return tasks;
    }

    // A merge has no model of its own: it is named by those that it was to join.
    private static string Models(Progress[] ends)
    {
        string models = string.Join('+', ends.Where(static end => !end.Hops.IsEmpty).Select(static end => end.Hops[^1].Entry.ModelId));
        return models.Length > 0 ? models : "fan-out";
    }

    private Progress Merge(PipelineRun run, Progress at, Progress[] ends)
    {
        ProvenanceEntry[] entries = [.. at.IR.Provenance, .. ends.SelectMany(end => end.IR.Provenance.Skip(at.IR.Provenance.Count))];
        ProvenanceChain chain = ProvenanceChain.Create(entries);
        Payload payload = merge(at.IR.Clone(), [.. ends.Select(static end => end.IR.Clone())])
            ?? throw new InvalidOperationException("the merge returned no payload");
        run.Budget.EnsureNotExceeded();
        CanonicalIR merged = at.IR.With(chain, payload);
        if (run.Options.ValidateContract) merged.Validate(run.Logger);
        return at with
        {
            IR = merged,
            Hops = [.. at.Hops, .. ends.SelectMany(static end => end.Hops)],
            Tips = [.. ends.SelectMany(static end => end.Tips).Distinct<HopNode>(ReferenceEqualityComparer.Instance)],
            IsMerged = true,
        };
    }
}
