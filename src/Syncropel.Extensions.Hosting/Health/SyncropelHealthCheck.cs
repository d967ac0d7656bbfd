using Microsoft.Extensions.Diagnostics.HealthChecks;
using Syncropel.Client;

namespace Syncropel.Hosting;

/// <summary>Asks a client's kernel how it is, and its outbox how full, within a time that no retries can stretch.</summary>
internal sealed class SyncropelHealthCheck(ISyncropelClient client, SyncropelClientOptions options, TimeSpan timeout) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        string? problem = await ProblemAsync(cancellationToken).ConfigureAwait(false);
        OutboxStatus? outbox = client.Outbox?.Status;
        (HealthStatus status, string description) = Judge(problem, outbox, context.Registration.FailureStatus);
        return new HealthCheckResult(status, description, exception: null, DataOf(outbox));
    }

    private static (HealthStatus Status, string Description) Judge(string? problem, OutboxStatus? outbox, HealthStatus failure)
    {
        // Worse than degraded is the kernel's absence only where it costs records.
        HealthStatus degraded = failure > HealthStatus.Degraded ? failure : HealthStatus.Degraded;
        return (problem, outbox) switch
        {
            (not null, null) => (failure, problem),
            (not null, { Dropped: > 0 }) => (failure, $"{problem}; the outbox was full and has dropped {outbox.Dropped} records"),
            (not null, _) => (degraded, $"{problem}; the outbox keeps what is emitted"),
            (_, { Dropped: > 0 }) => (degraded, $"The kernel is ok; the outbox was full and has dropped {outbox.Dropped} records"),
            (_, { Refused: > 0 }) => (
                degraded, $"The kernel is ok, and has refused {outbox.Refused} records, which stay in the outbox until retried or removed"),
            _ => (HealthStatus.Healthy, "The kernel is ok"),
        };
    }

    // Null where the kernel is well.
    private async Task<string?> ProblemAsync(CancellationToken cancellationToken)
    {
        using var late = new CancellationTokenSource(timeout, options.TimeProvider);
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);
        try
        {
            ReadResult<KernelHealth> asked = await client.TryHealthAsync(ends.Token).ConfigureAwait(false);
            if (asked.Error is { } error) return $"The kernel cannot be asked: {error}";
            return asked.Value.IsHealthy ? null : $"The kernel says that it is '{asked.Value.Status}'";
        }
        catch (OperationCanceledException) when (late.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return $"The kernel cannot be asked: {ErrorExplainer.Late(timeout)}";
        }
    }

    private Dictionary<string, object> DataOf(OutboxStatus? outbox)
    {
        var data = new Dictionary<string, object> { ["endpoint"] = options.Endpoint.ToString() };
        if (outbox is null) return data;
        data["outbox"] = outbox.Name;
        data["outbox.waiting"] = outbox.Waiting;
        data["outbox.refused"] = outbox.Refused;
        data["outbox.dropped"] = outbox.Dropped;
        data["outbox.bytes"] = outbox.Bytes;
        return data;
    }
}
