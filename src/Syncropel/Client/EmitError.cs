namespace Syncropel;

/// <summary>Why a call failed.</summary>
/// <param name="Code">The kernel's own code, such as <c>INVALID_RECORD</c>, or one of <see cref="EmitErrorCode"/>.</param>
/// <param name="Message">What happened, in words.</param>
/// <param name="Status">The HTTP status; null where there was no answer.</param>
public sealed record EmitError(string Code, string Message, int? Status = null)
{
    /// <summary>Code and message: <c>TIMEOUT: no answer within 30 s</c>.</summary>
    public override string ToString() => $"{Code}: {Message}";
}
