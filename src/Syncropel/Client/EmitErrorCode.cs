namespace Syncropel;

/// <summary>The codes of errors that the client finds itself. Codes of the kernel stand beside them, as the kernel spells them.</summary>
public static class EmitErrorCode
{
    /// <summary>No answer in time. The record may be stored nevertheless.</summary>
    public const string Timeout = "TIMEOUT";

    /// <summary>The connection failed. The record may be stored nevertheless.</summary>
    public const string Connection = "CONNECTION";

    /// <summary>The kernel accepted, with an answer that cannot be read.</summary>
    public const string UnreadableAnswer = "UNREADABLE_ANSWER";

    /// <summary>The answer is larger than the client reads.</summary>
    public const string AnswerTooLarge = "ANSWER_TOO_LARGE";

    /// <summary>The kernel accepted, and gave another id than the content has: it stored something else.</summary>
    public const string IdMismatch = "ID_MISMATCH";

    /// <summary>
    /// The record that was read is not accepted: its id, or its signature, is not that of its content. See
    /// <see cref="SyncropelClientOptions.Verification"/>.
    /// </summary>
    public const string Refused = "REFUSED";

    /// <summary>The caller's token ended the emit. Only the hook sees it; the caller gets the exception.</summary>
    public const string Canceled = "CANCELED";

    /// <summary>The identity's key did not sign the record: it is disposed, or whatever holds it refuses. Nothing was sent.</summary>
    public const string SigningFailed = "SIGNING_FAILED";

    /// <summary>
    /// One of many emits that was not begun, because one before it failed: see <see cref="EmitManyOptions.StopOnFailure"/>.
    /// </summary>
    public const string NotSent = "NOT_SENT";

    /// <summary>
    /// The record was not sent, but put into the outbox at once: others wait there on its thread, or nothing can be delivered anyway.
    /// </summary>
    public const string OutboxWaiting = "OUTBOX_WAITING";

    /// <summary>The outbox is full, and its policy is to refuse. The record could not be delivered either.</summary>
    public const string OutboxFull = "OUTBOX_FULL";

    /// <summary>The outbox could not keep the record, as on a full disk. The record could not be delivered either.</summary>
    public const string OutboxFailed = "OUTBOX_FAILED";

    /// <summary>The client was disposed while the call was on its way. The record may be stored nevertheless.</summary>
    public const string Disposed = "DISPOSED";

    /// <summary>The HTTP handler, or whatever stands in its place, threw something that is no network error.</summary>
    public const string Transport = "TRANSPORT";

    /// <summary>The kernel's code for a clock that another record of the same actor on the same thread has.</summary>
    public const string DuplicateClock = "DUPLICATE_CLOCK";

    /// <summary>How the code of a status without a readable error begins: <c>HTTP_502</c>.</summary>
    public const string HttpPrefix = "HTTP_";
}
