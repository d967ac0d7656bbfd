namespace Syncropel.Kernel.Server.Hosting;

/// <summary>Finds options that make no sense before anything starts with them.</summary>
internal static class OptionsCheck
{
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public static void Check(SyncropelKernelOptions options)
    {
        ArgumentNullException.ThrowIfNull(options.Store);
        ArgumentNullException.ThrowIfNull(options.TimeProvider);
        ArgumentNullException.ThrowIfNull(options.AllowedHosts);
        if (!options.AllowedHosts.All(IsHost))
        {
            throw new ArgumentException("AllowedHosts are names without a port, such as kernel.internal, or * for any.", nameof(options));
        }

        AtLeastOne(options.MaxRecordBytes, nameof(options.MaxRecordBytes));
        AtLeastOne(options.MaxBatchRecords, nameof(options.MaxBatchRecords));
        AtLeastOne(options.MaxBatchBytes, nameof(options.MaxBatchBytes));
        AtLeastOne(options.MaxQueryBytes, nameof(options.MaxQueryBytes));
        bool canBeat = options.Heartbeat > TimeSpan.Zero && options.Heartbeat <= TimeSpan.FromDays(1);
        if (!canBeat && options.Heartbeat != Timeout.InfiniteTimeSpan)
        {
            throw new ArgumentException("Heartbeat is from more than zero to one day, or infinite for none.", nameof(options));
        }

        if (options.TokenLifetime < TimeSpan.FromMilliseconds(100) || options.TokenLifetime > TimeSpan.FromHours(1))
        {
            throw new ArgumentException("TokenLifetime is from 100 milliseconds to one hour.", nameof(options));
        }

        if (options.RateLimit is not { } limit) return;
        AtLeastOne(limit.RequestsPerSecond, nameof(limit.RequestsPerSecond));
        AtLeastOne(limit.Burst, nameof(limit.Burst));
    }

    private static bool IsHost(string? host) =>
        host is not null && (host == "*" || Uri.CheckHostName(host.Trim('[', ']')) != UriHostNameType.Unknown);

    private static void AtLeastOne(int value, string name) => ArgumentOutOfRangeException.ThrowIfLessThan(value, 1, name);
}
