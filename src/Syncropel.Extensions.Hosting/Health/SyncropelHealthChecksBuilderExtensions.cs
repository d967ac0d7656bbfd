using Microsoft.Extensions.Diagnostics.HealthChecks;
using Syncropel;
using Syncropel.Hosting;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers checks of kernels and outboxes.</summary>
public static class SyncropelHealthChecksBuilderExtensions
{
    private static readonly TimeSpan DefaultTimeout = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestTimeout = TimeSpan.FromHours(1);

    /// <summary>
    /// Asks the kernel of a client how it is. Where it is not well, the status is <paramref name="failureStatus"/>; or Degraded where the
    /// client has an outbox that has kept everything so far. Degraded too are a client whose kernel has refused records of the outbox, and
    /// one whose outbox has dropped some. The data has the endpoint and the outbox's numbers, and nothing secret.
    /// </summary>
    /// <param name="builder">The checks.</param>
    /// <param name="key">The key of the client; null for the client without one.</param>
    /// <param name="name">The name of the check; null for <c>syncropel</c>, with a key <c>syncropel:key</c>.</param>
    /// <param name="failureStatus">The status where the kernel is not well; null for Unhealthy.</param>
    /// <param name="tags">The tags of the check.</param>
    /// <param name="timeout">How long the kernel may take, retries included, up to 1 h; null for 5 s.</param>
    /// <returns>The checks.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="timeout"/> is 0 or less, or more than 1 h.</exception>
    public static IHealthChecksBuilder AddSyncropel(
        this IHealthChecksBuilder builder,
        string? key = null,
        string? name = null,
        HealthStatus? failureStatus = null,
        IEnumerable<string>? tags = null,
        TimeSpan? timeout = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        TimeSpan limit = timeout ?? DefaultTimeout;
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(limit, TimeSpan.Zero, nameof(timeout));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, LongestTimeout, nameof(timeout));
        var client = new ClientName(key);

        // The check keeps the time itself: the service's own time-out knows nothing of outboxes.
        return builder.Add(new HealthCheckRegistration(
            name ?? (key is null ? "syncropel" : $"syncropel:{key}"),
            services => new SyncropelHealthCheck(
                client.Resolve<ISyncropelClient>(services), client.Resolve<ClientPlan>(services).Options, limit),
            failureStatus,
            tags));
    }
}
