using System.Diagnostics.CodeAnalysis;

namespace Syncropel;

/// <summary>
/// How a client of a container works, in the shape that configuration has. Read once, when the client is made: what changes afterwards
/// changes nothing. What has no place in a configuration is set by <c>Configure</c> of the builder.
/// </summary>
public sealed class SyncropelSettings
{
    /// <summary>The kernel's address, as <see cref="SyncropelClientOptions.Endpoint"/>.</summary>
    /// <value>Default: <c>http://localhost:9100</c>.</value>
    public Uri Endpoint { get; set; } = new("http://localhost:9100");

    /// <summary>The DID of who emits, claimed and not proven. Either this or <see cref="KeyFile"/>; an empty text is none.</summary>
    [StringSyntax(SyncropelSyntax.Did)]
    public string? Identity { get; set; }

    /// <summary>
    /// The path of the P-256 key of who emits, as <see cref="Syncropel.Identity.FromKey(string, ReadOnlySpan{char})"/> reads it. Either
    /// this or <see cref="Identity"/>; an empty text is none. A relative path begins at the process's current directory.
    /// </summary>
    public string? KeyFile { get; set; }

    /// <summary>The bearer token, or null for none. It is in no log and no exception.</summary>
    public string? ApiKey { get; set; }

    /// <summary>How long one attempt may take, its answer included.</summary>
    /// <value>From 10 ms to 24 h. Default: 30 s.</value>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How often a call is tried again after the first attempt.</summary>
    /// <value>0 or more. Default: 2.</value>
    public int MaxRetries { get; set; } = 2;

    /// <summary>The wait before the first retry, as <see cref="SyncropelClientOptions.Backoff"/>.</summary>
    /// <value>From 0 to 5 min. Default: 250 ms.</value>
    public TimeSpan Backoff { get; set; } = TimeSpan.FromMilliseconds(250);

    /// <summary>What is asked of every record that is read.</summary>
    /// <value>Default: <see cref="ReadVerification.None"/>.</value>
    public ReadVerification Verification { get; set; }

    /// <summary>
    /// How long a host that stops may take, when all its services have stopped, to deliver what waits in the client's outbox. What is
    /// left stays on disk. The time that the host has for stopping ends it too.
    /// </summary>
    /// <value>From 0, for not at all, to 1 h. Default: 5 s.</value>
    public TimeSpan ShutdownDrain { get; set; } = TimeSpan.FromSeconds(5);

    internal SyncropelClientOptions ToOptions(Syncropel.Identity identity) => new()
    {
        Endpoint = Endpoint,
        Identity = identity,
        ApiKey = ApiKey,
        Timeout = Timeout,
        MaxRetries = MaxRetries,
        Backoff = Backoff,
        Verification = Verification,
    };
}
