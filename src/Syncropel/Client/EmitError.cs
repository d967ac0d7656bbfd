namespace Syncropel;

/// <summary>Why a call failed.</summary>
/// <param name="Code">The kernel's own code, such as <c>INVALID_RECORD</c>, or one of <see cref="EmitErrorCode"/>.</param>
/// <param name="Message">What happened, in words.</param>
/// <param name="Status">The HTTP status; null where there was no answer.</param>
public sealed record EmitError(string Code, string Message, int? Status = null)
{
    /// <summary>
    /// How long the kernel asks to wait before it is asked again, by its <c>Retry-After</c>, from its answer on; null where it does not
    /// say. It is not kept with a record on disk, where it would be out of date.
    /// </summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Code and message: <c>TIMEOUT: no answer within 30 s</c>.</summary>
    public override string ToString() => $"{Code}: {Message}";
}
