using System.Diagnostics;

namespace Syncropel.Synapse;

/// <summary>One adapter and its model call, with the types between them.</summary>
internal sealed class AdapterStage<TIn, TOut>(AdapterBase<TIn, TOut> adapter, Func<TIn, CancellationToken, ValueTask<TOut>> modelCall)
    : PipelineStage(adapter)
{
    protected override async Task<CanonicalIR?> TranslateAsync(PipelineRun run, CanonicalIR original, AdapterTrace trace)
    {
        TIn input = trace.Run(AdapterTrace.Ingress, _ => Ingress(original));
        long started = run.Clock.GetTimestamp();
        TOut output = await CallAsync(run, input).ConfigureAwait(false);

        // Rounded up: a call that took place took more than nothing, and LATENCY_POSITIVE is to find the adapter that drops the latency,
        // not the model that answers within a millisecond.
        long latencyMs = Math.Max(1, (long)Math.Ceiling(run.Clock.GetElapsedTime(started).TotalMilliseconds));
        return trace.Run(AdapterTrace.Egress, activity => Egress(original, output, latencyMs, activity));
    }

    private TIn Ingress(CanonicalIR original)
    {
        TIn input;
        try
        {
            input = adapter.Ingress(original);
        }
        catch (Exception problem)
        {
            throw new StageException(PipelineErrors.IngressFailed, problem);
        }

        if (input is not null) return input;
        throw new StageException(PipelineErrors.IngressFailed, "ingress returned null; return an empty input");
    }

    private CanonicalIR? Egress(CanonicalIR original, TOut output, long latencyMs, Activity? activity)
    {
        try
        {
            CanonicalIR? after = adapter.Egress(output, original, latencyMs);
            AdapterTrace.Tell(activity, latencyMs, after?.Provenance.Last);
            return after;
        }
        catch (Exception problem)
        {
            throw new StageException(PipelineErrors.EgressFailed, problem);
        }
    }

    // A model that does not heed its token is not waited for: the budget is what the task was promised. One that blocks its thread
    // could not be left where it runs on ours, so that it runs on the pool wherever something may end the wait.
    private async Task<TOut> CallAsync(PipelineRun run, TIn input)
    {
        Task<TOut>? call = null;
        CancellationToken token = run.Budget.Token;
        try
        {
            call = run.Budget.CanEnd
                ? Task.Run(() => modelCall(input, token).AsTask(), token)
                : modelCall(input, token).AsTask();
            return await call.WaitAsync(token).ConfigureAwait(false);
        }
        catch (Exception problem)
        {
            if (call is { IsCompleted: false }) _ = ObserveAsync(run, call);
            if (run.Caller.IsCancellationRequested)
            {
                throw new OperationCanceledException($"the run was cancelled at {ModelId}", problem, run.Caller);
            }

            throw run.Budget.IsUsedUp
                ? run.Budget.Exceeded("its model call was cancelled", problem)
                : new StageException(PipelineErrors.ModelCallFailed, problem);
        }
    }

    private async Task ObserveAsync(PipelineRun run, Task<TOut> abandoned)
    {
        try
        {
            await abandoned.ConfigureAwait(false);
        }
        catch (Exception problem)
        {
            Log.AbandonedCallFailed(run.Logger, problem, ModelId);
        }
    }
}
