using Microsoft.Extensions.Logging;

namespace Syncropel.Kernel.Storage.Sqlite;

/// <summary>Everything that a store in a file logs. The ids are fixed: filters are built on them.</summary>
internal static partial class StoreLog
{
    [LoggerMessage(EventId = 200, Level = LogLevel.Information, Message = "Store {Path} is open: {Records} records")]
    public static partial void Opened(ILogger logger, string path, long records);

    [LoggerMessage(EventId = 201, Level = LogLevel.Information,
        Message = "Store {Path} is larger than what is looked through at start: of its records only the last {Records} were; "
            + "verify it to be sure")]
    public static partial void NotLookedThrough(ILogger logger, string path, int records);

    [LoggerMessage(EventId = 202, Level = LogLevel.Error,
        Message = "Store {Path} is damaged: {Finding}. Verify it, and restore a copy, "
            + "or export what is sound and import it into a new file")]
    public static partial void Damaged(ILogger logger, string path, string finding);

    [LoggerMessage(EventId = 203, Level = LogLevel.Information,
        Message = "Store {Path} was not closed: its log ended in {Frames} pages of a transaction that was not finished; nobody was told of "
            + "it, unless they were damaged since")]
    public static partial void Unfinished(ILogger logger, string path, long frames);

    [LoggerMessage(EventId = 204, Level = LogLevel.Error,
        Message = "Store {Path} is damaged: behind a broken place its log has {Frames} pages that cannot be read; "
            + "records that were acknowledged last may be lost. The log as it was is to be kept in {Copy}")]
    public static partial void LogDamaged(ILogger logger, string path, long frames, string copy);

    [LoggerMessage(EventId = 211, Level = LogLevel.Warning,
        Message = "Store {Path} was not closed: the last transaction of its log, {Frames} pages, is there to its end and cannot be read. "
            + "If the machine stopped while it was written, nobody was told of it; if not, it is damaged, and the records that were "
            + "acknowledged last are lost. The log as it was is to be kept in {Copy}")]
    public static partial void LogDoubtful(ILogger logger, string path, long frames, string copy);

    [LoggerMessage(EventId = 212, Level = LogLevel.Information,
        Message = "The index of the field {Field} is being made; what is sent meanwhile waits for it")]
    public static partial void IndexBegun(ILogger logger, string field);

    [LoggerMessage(EventId = 205, Level = LogLevel.Information, Message = "The field {Field} has an index now")]
    public static partial void IndexCreated(ILogger logger, string field);

    [LoggerMessage(EventId = 206, Level = LogLevel.Information, Message = "The field {Field} has no index any more")]
    public static partial void IndexDropped(ILogger logger, string field);

    [LoggerMessage(EventId = 207, Level = LogLevel.Error,
        Message = "The index of the field {Field} could not be changed; queries are slower")]
    public static partial void IndexFailed(ILogger logger, Exception problem, string field);

    [LoggerMessage(EventId = 209, Level = LogLevel.Error,
        Message = "The body-kind manifest at place {Position} is damaged; the store goes on as if it were not there")]
    public static partial void ManifestUnreadable(ILogger logger, Exception problem, long position);

    [LoggerMessage(EventId = 210, Level = LogLevel.Warning,
        Message = "The manifests ask for {Count} indexed fields; {Most} have an index, those that had one first")]
    public static partial void TooManyFields(ILogger logger, int count, int most);

    [LoggerMessage(EventId = 208, Level = LogLevel.Error, Message = "Store {Path} cannot be written")]
    public static partial void WriteFailed(ILogger logger, Exception problem, string path);
}
