using Microsoft.Extensions.Logging;

namespace Syncropel.Outbox;

/// <summary>Everything that an outbox logs. The ids are fixed, and begin where the client's own end: filters are built on them.</summary>
internal static partial class Log
{
    [LoggerMessage(EventId = 100, Level = LogLevel.Information,
        Message = "Outbox {Name} is open: {Waiting} records wait, {Refused} are refused, {Bytes} bytes in all")]
    public static partial void Opened(ILogger logger, string name, long waiting, long refused, long bytes);

    [LoggerMessage(EventId = 101, Level = LogLevel.Error,
        Message = "Outbox {Path} was damaged: {Saved} records are saved, {Lost} are lost as far as can be told; "
            + "the damaged file is {MovedTo}")]
    public static partial void Damaged(ILogger logger, string path, long saved, long? lost, string movedTo);

    [LoggerMessage(EventId = 102, Level = LogLevel.Warning,
        Message = "Outbox {Path} was a file without a byte and is begun anew; if records were in it, they are lost")]
    public static partial void FileWasEmpty(ILogger logger, string path);

    [LoggerMessage(EventId = 103, Level = LogLevel.Error,
        Message = "Outbox {Path} was damaged, and saving it was interrupted; what was saved is in its place now, the rest lies beside it")]
    public static partial void SalvageFinished(ILogger logger, string path);

    [LoggerMessage(EventId = 104, Level = LogLevel.Warning,
        Message = "Outbox {Name}: nothing can be delivered, {Waiting} records wait: {Error}")]
    public static partial void OutageBegan(ILogger logger, string name, long waiting, EmitError error);

    [LoggerMessage(EventId = 105, Level = LogLevel.Information,
        Message = "Outbox {Name}: records are delivered again after {Outage}, {Waiting} wait")]
    public static partial void OutageEnded(ILogger logger, string name, TimeSpan outage, long waiting);

    [LoggerMessage(EventId = 106, Level = LogLevel.Debug,
        Message = "Outbox {Name}: of {Tried} records {Delivered} were delivered, {Refused} refused, {Later} wait on: {Error}")]
    public static partial void Attempted(ILogger logger, string name, int tried, int delivered, int refused, int later, EmitError? error);

    [LoggerMessage(EventId = 107, Level = LogLevel.Error,
        Message = "Outbox {Name}: the kernel refuses {Id} ({Kind} on {Thread}) for good; it stays until it is retried or removed: {Error}")]
    public static partial void RecordRefused(
        ILogger logger, string name, RecordId id, string kind, string thread, EmitError? error);

    [LoggerMessage(EventId = 108, Level = LogLevel.Warning,
        Message = "Outbox {Name} is full: the {Count} oldest records that waited were dropped, {Dropped} in all")]
    public static partial void Dropped(ILogger logger, string name, int count, long dropped);

    [LoggerMessage(EventId = 109, Level = LogLevel.Warning, Message = "Outbox {Name}: OnSettled threw for {Id}; nothing else is affected")]
    public static partial void HookFailed(ILogger logger, Exception problem, string name, RecordId id);

    [LoggerMessage(EventId = 110, Level = LogLevel.Error, Message = "Outbox {Name} cannot write to its file")]
    public static partial void WriteFailed(ILogger logger, Exception problem, string name);

    [LoggerMessage(EventId = 111, Level = LogLevel.Error, Message = "Outbox {Name}: {Id} on {Thread} is damaged on disk, and lost")]
    public static partial void RecordLost(ILogger logger, string name, RecordId id, string thread);

    [LoggerMessage(EventId = 112, Level = LogLevel.Error,
        Message = "Outbox {Name} cannot remember the clocks given on {Thread}; after a crash one of them may be given a second time")]
    public static partial void ClocksNotReserved(ILogger logger, Exception problem, string name, string thread);

    [LoggerMessage(EventId = 113, Level = LogLevel.Error, Message = "Outbox {Name}: an attempt of delivery ended with an exception")]
    public static partial void DeliveryThrew(ILogger logger, Exception problem, string name);

    [LoggerMessage(EventId = 114, Level = LogLevel.Information, Message = "Outbox {Name} is closed; {Waiting} records wait in it")]
    public static partial void Closed(ILogger logger, string name, long waiting);
}
