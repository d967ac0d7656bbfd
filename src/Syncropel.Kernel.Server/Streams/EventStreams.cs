using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Syncropel.Kernel.Diagnostics;
using Syncropel.Kernel.Http;
using Syncropel.Kernel.Http.Streams;
using Syncropel.Kernel.Server.Access;
using Syncropel.Kernel.Server.Hosting;
using Syncropel.Kernel.Tokens;

namespace Syncropel.Kernel.Server.Streams;

/// <summary>
/// The streams that are open. One ends when its client is gone, and in order, behind the event that is under way, when the server stops or
/// its token is revoked.
/// </summary>
internal sealed class EventStreams(
    IHostApplicationLifetime lifetime, KernelRuntime runtime, KernelMetrics metrics, ILogger<EventStreams> logger)
{
    /// <summary>How many there are.</summary>
    public OpenCount Open { get; } = new();

    /// <summary>Answers a request with events until one of the two sides ends it. The headers are set.</summary>
    public async Task RunAsync(HttpContext context, EventResponse events, Caller caller)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        Task revocation = Task.CompletedTask;
        Open.Add(1);
        metrics.SubscriberCame();
        try
        {
            if (caller.Token is { } token) revocation = StopWhenRevokedAsync(token, stop);
            await EventPump.RunAsync(events.Feed, context.Response.BodyWriter, stop.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Every event is written whole, so that what has been written ends behind one.
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await revocation.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            metrics.SubscriberLeft();
            Open.Add(-1);
        }
    }

    private async Task StopWhenRevokedAsync(AccessToken token, CancellationTokenSource stop)
    {
        await runtime.Open.Gate!.UntilRevokedAsync(token.Id, stop.Token).ConfigureAwait(false);
        logger.StreamRevoked(token.Id);
        await stop.CancelAsync().ConfigureAwait(false);
    }
}
