using Syncropel.Tests.Client;
using Syncropel.TestServer;

namespace Syncropel.Tests.Network;

/// <summary>A client on a Kestrel that fails.</summary>
internal static class FaultyCalls
{
    /// <summary>Long enough for an answer on a busy machine, where one comes; the faults that are silent wait for all of it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan Impatience = TimeSpan.FromSeconds(1);

    public static TheoryData<string> Names => [.. AllFaults.ByName.Keys];

    public static SyncropelClient ClientOf(KestrelKernel server, string fault, int maxRetries, TimeSpan? timeout = null) => new(new()
    {
        Endpoint = server.Endpoint,
        Identity = Identity.Static(Setup.Did),
        MaxRetries = maxRetries,
        Backoff = TimeSpan.FromMilliseconds(1),
        Timeout = timeout ?? (IsSilent(fault) ? Impatience : Patience),
    });

    private static bool IsSilent(string fault) =>
        fault.StartsWith("Silence", StringComparison.Ordinal) || fault.StartsWith("DripForever", StringComparison.Ordinal);
}
