using Syncropel.Synapse.Json;

namespace Syncropel.Synapse;

/// <summary>A member of an IR has a value that it cannot have: <c>IR_INVALID_FIELD</c>.</summary>
public sealed class IRInvalidFieldException : IRException
{
    /// <summary>A member with a value that it cannot have.</summary>
    /// <param name="field">The member, as a path in the IR's JSON.</param>
    /// <param name="reason">Why it cannot be, and what could.</param>
    /// <param name="innerException">What was found first. Null for nothing.</param>
    public IRInvalidFieldException(string field, string reason, Exception? innerException = null)
        : base("IR_INVALID_FIELD", field, $"{field}: {reason}", innerException) => Reason = reason;

    /// <summary>Why it cannot be, and what could.</summary>
    public string Reason { get; }

    /// <summary>The envelope: <c>error</c>, <c>field</c>, <c>reason</c>.</summary>
    public override string ToJson() => EnvelopeJson.Of(("error", Error), ("field", Field), ("reason", Reason));
}
