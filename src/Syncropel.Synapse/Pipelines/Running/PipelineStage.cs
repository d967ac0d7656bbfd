namespace Syncropel.Synapse;

/// <summary>One adapter and its model call.</summary>
internal abstract class PipelineStage(IAdapter adapter)
{
    public string ModelId { get; } = adapter.ModelId;

    /// <summary>Runs the stage, and holds what it gives against the bounds of the run.</summary>
    /// <exception cref="StageException">It failed.</exception>
    /// <exception cref="OperationCanceledException">The caller has cancelled.</exception>
    public async Task<HopNode> RunAsync(PipelineRun run, CanonicalIR before, StagePlace place)
    {
        run.Caller.ThrowIfCancellationRequested();
        run.Budget.EnsureLeft();
        try
        {
            return await RunWithinBoundsAsync(run, before, place).ConfigureAwait(false);
        }
        catch (Exception problem) when (problem is not StageException && !run.Caller.IsCancellationRequested)
        {
            // Of the adapter's own members only its model and version are left, which no adapter has a reason to throw from.
            throw new StageException(PipelineErrors.ContractViolated, problem);
        }
    }

    /// <summary>Ingress, model call, egress.</summary>
    protected abstract Task<CanonicalIR?> TranslateAsync(PipelineRun run, CanonicalIR original, AdapterTrace trace);

    private async Task<HopNode> RunWithinBoundsAsync(PipelineRun run, CanonicalIR before, StagePlace place)
    {
        HopChecks.Identity(adapter, ModelId);
        var trace = new AdapterTrace(adapter, run.Header, run.Parent, run.Clock);

        // The adapter has a copy of its own, so that what it does to its original is neither in the result nor hidden from the contract.
        CanonicalIR original = before.Clone();
        CanonicalIR? given = await TranslateAsync(run, original, trace).ConfigureAwait(false);
        CanonicalIR after = HopChecks.Contract(run, adapter, original, before, given, place.StageIndex);
        ProvenanceEntry entry = after.Provenance[^1];
        run.Budget.EnsureNotExceeded();
        HopChecks.Quality(run, entry);
        run.Costs.Add(entry.CostUsd);
        if (place.Role is null) return new HopNode(before, after.Clone(), entry, place.StageIndex, trace.Context);
        entry = entry with { BranchId = place.BranchId, BranchRole = place.Role };
        return new HopNode(before, after.With([.. before.Provenance, entry]), entry, place.StageIndex, trace.Context);
    }
}
