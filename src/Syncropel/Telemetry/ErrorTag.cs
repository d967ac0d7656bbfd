using System.Collections.Frozen;

namespace Syncropel.Telemetry;

/// <summary>
/// The code of an error as a tag. Each value makes a time series of its own, so that there is a bounded number of them, whatever a kernel
/// says: the codes that are known, statuses, and one for all else.
/// </summary>
internal static class ErrorTag
{
    private const string Other = "_OTHER";

    private static readonly FrozenSet<string> Known = FrozenSet.Create(
        StringComparer.Ordinal,

        // The client's own.
        EmitErrorCode.Timeout,
        EmitErrorCode.Connection,
        EmitErrorCode.UnreadableAnswer,
        EmitErrorCode.AnswerTooLarge,
        EmitErrorCode.IdMismatch,
        EmitErrorCode.Refused,
        EmitErrorCode.Canceled,
        EmitErrorCode.SigningFailed,
        EmitErrorCode.NotSent,
        EmitErrorCode.OutboxWaiting,
        EmitErrorCode.OutboxFull,
        EmitErrorCode.OutboxFailed,
        EmitErrorCode.Disposed,
        EmitErrorCode.Transport,

        // The kernel's.
        EmitErrorCode.DuplicateClock,
        "BATCH_TOO_LARGE",
        "INVALID_BATCH",
        "INVALID_CURSOR",
        "INVALID_QUERY",
        "INVALID_RECORD",
        "METHOD_NOT_ALLOWED",
        "NAMESPACE_REJECTED",
        "NOT_FOUND",
        "NOT_TRIED",
        "RECORD_NOT_FOUND",
        "RECORD_TOO_LARGE",
        "UNAUTHORIZED",
        "UNKNOWN_FIELD");

    // A batch says the statuses of its records in JSON, where any number can stand.
    private static readonly FrozenDictionary<int, string> Statuses =
        Enumerable.Range(100, 500).ToFrozenDictionary(static status => status, static status => $"{EmitErrorCode.HttpPrefix}{status}");

    public static string Of(EmitError error)
    {
        if (Known.Contains(error.Code)) return error.Code;
        return error.Status is { } status && Statuses.TryGetValue(status, out string? name) ? name : Other;
    }
}
