using Microsoft.Extensions.Logging;
using Syncropel.Delivery;

namespace Syncropel;

/// <summary>How a <see cref="SyncropelClient"/> works. Checked when a client is created. Immutable.</summary>
public sealed record SyncropelClientOptions
{
    /// <summary>The kernel's address: http or https, with a path where the kernel stands below one.</summary>
    /// <value>Default: <c>http://localhost:9100</c>.</value>
    public Uri Endpoint { get; init; } = new("http://localhost:9100");

    /// <summary>Who emits: the actor of every record of the client.</summary>
    public required Identity Identity { get; init; }

    /// <summary>How long one attempt may take, its answer included.</summary>
    /// <value>From 10 ms to 24 h. Default: 30 s.</value>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How often a call is tried again after the first attempt.</summary>
    /// <value>0 or more. Default: 2.</value>
    public int MaxRetries { get; init; } = 2;

    /// <summary>
    /// The wait before the first retry, on average; it doubles with each further one, with jitter, up to five minutes. A kernel's
    /// <c>Retry-After</c> goes before it; one of more than five minutes ends the retries.
    /// </summary>
    /// <value>From 0 to 5 min. Default: 250 ms.</value>
    public TimeSpan Backoff { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>
    /// Called once for each emit that was begun, whether it succeeded, failed or was cancelled, on the thread that finishes it. Not
    /// called where the arguments are refused with an exception. What it throws is logged as a warning and goes no further. It must not
    /// wait for the client's disposal, which with an outbox waits for it.
    /// </summary>
    public Action<EmitResult>? OnEmit { get; init; }

    /// <summary>
    /// Called once for each record that a read or a subscription receives and refuses, because it cannot be read or is not what
    /// <see cref="Verification"/> asks for, on the thread that reads it. What it throws is logged as a warning and goes no further.
    /// </summary>
    public Action<RefusedRecord>? OnRefused { get; init; }

    /// <summary>The bearer token, or null for none. It is in no log, no exception and no <c>ToString</c>.</summary>
    public string? ApiKey { get; init; }

    /// <summary>
    /// What is asked of every record that is read. One that is refused is told to <see cref="OnRefused"/>, and named in the log and in the
    /// results of Try… reads.
    /// </summary>
    /// <value>Default: <see cref="ReadVerification.None"/>.</value>
    public ReadVerification Verification { get; init; }

    /// <summary>
    /// What opens the outbox, in which emits are kept that cannot be delivered, or null for none: then they fail. The package
    /// Syncropel.Outbox has one, which <c>UseOutbox(path)</c> puts here. Each client opens its own.
    /// </summary>
    public IOutboxProvider? Outbox { get; init; }

    /// <summary>
    /// What sends the requests, or null for a handler of the client's own. The client does not dispose it. It must obey its
    /// cancellation token, on which <see cref="Timeout"/> rests, and for the synchronous <c>Emit</c> it must implement
    /// <see cref="HttpMessageHandler.Send"/>.
    /// </summary>
    public HttpMessageHandler? Handler { get; init; }

    /// <summary>The time for clocks, time-outs and waits.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Where the client logs, or null for nowhere.</summary>
    public ILoggerFactory? LoggerFactory { get; init; }

    /// <summary>The endpoint and the identity, and nothing that is secret.</summary>
    public override string ToString()
    {
        // Refused by every client, but printed before one is made.
        string? endpoint = Endpoint is { IsAbsoluteUri: true, UserInfo.Length: > 0 }
            ? Endpoint.GetComponents(UriComponents.AbsoluteUri & ~UriComponents.UserInfo, UriFormat.UriEscaped)
            : Endpoint?.ToString();
        return $"{endpoint} as {Identity}";
    }
}
