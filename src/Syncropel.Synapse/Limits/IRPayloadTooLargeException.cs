using Syncropel.Synapse.Json;

namespace Syncropel.Synapse;

/// <summary>A member of an IR is beyond its hard limit: <c>IR_PAYLOAD_TOO_LARGE</c>.</summary>
public sealed class IRPayloadTooLargeException : IRException
{
    /// <summary>A member beyond its hard limit.</summary>
    /// <param name="field">The member, as a path in the IR's JSON.</param>
    /// <param name="limitBytes">The limit, in bytes; for lists, in elements.</param>
    /// <param name="receivedBytes">What it has, in the same unit.</param>
    public IRPayloadTooLargeException(string field, long limitBytes, long receivedBytes)
        : base("IR_PAYLOAD_TOO_LARGE", field, $"{field}: {receivedBytes} is beyond the limit of {limitBytes}; use context_ref")
    {
        LimitBytes = limitBytes;
        ReceivedBytes = receivedBytes;
    }

    /// <summary>The limit, in bytes; for lists, in elements.</summary>
    public long LimitBytes { get; }

    /// <summary>What the member has, in the same unit.</summary>
    public long ReceivedBytes { get; }

    /// <summary>What to do: <c>use context_ref</c>.</summary>
    public string Recommendation { get; } = "use context_ref";

    /// <summary>The envelope: <c>error</c>, <c>field</c>, <c>limit_bytes</c>, <c>received_bytes</c>, <c>recommendation</c>.</summary>
    public override string ToJson() => EnvelopeJson.Of(
        ("error", Error),
        ("field", Field),
        ("limit_bytes", LimitBytes),
        ("received_bytes", ReceivedBytes),
        ("recommendation", Recommendation));
}
