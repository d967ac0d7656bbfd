using Microsoft.Extensions.Logging;
using Syncropel.Client;

namespace Syncropel.Hosting;

/// <summary>Delivers what waits in an outbox for as long as may be, and says what is left.</summary>
internal sealed class OutboxDrain(ILogger<SyncropelClient> logger)
{
    private readonly QuietLogger _log = new(logger);

    public async Task DrainAsync(IOutbox outbox, ClientPlan plan, CancellationToken cancellationToken)
    {
        if (outbox.Status.Waiting == 0) return;
        string reason;
        try
        {
            reason = plan.ShutdownDrain == TimeSpan.Zero
                ? "ShutdownDrain is 0"
                : await FlushAsync(outbox, plan, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception problem)
        {
            Log.DrainFailed(_log, problem, plan.Name);
            reason = problem.GetType().Name;
        }

        OutboxStatus left = outbox.Status;
        if (left.Waiting == 0) Log.Drained(_log, plan.Name, left.Name);
        else Log.LeftBehind(_log, plan.Name, left.Waiting, left.Name, reason);
    }

    // Why something is left, if something is.
    private static async Task<string> FlushAsync(IOutbox outbox, ClientPlan plan, CancellationToken cancellationToken)
    {
        using var late = new CancellationTokenSource(plan.ShutdownDrain, plan.Options.TimeProvider);
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);
        try
        {
            // An outbox that does not obey its token holds no host up.
            FlushReport report = await outbox.FlushAsync(ends.Token).WaitAsync(ends.Token).ConfigureAwait(false);
            return report.Error?.ToString() ?? "more has come meanwhile";
        }
        catch (OperationCanceledException) when (ends.IsCancellationRequested)
        {
            return late.IsCancellationRequested ? $"ShutdownDrain, {plan.ShutdownDrain}, is over" : "the host waits no longer";
        }
    }
}
