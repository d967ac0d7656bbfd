using Microsoft.Extensions.Logging;

namespace Syncropel.Client;

/// <summary>Everything that the client logs. The ids are fixed: filters are built on them.</summary>
internal static partial class Log
{
    [LoggerMessage(EventId = 1, Level = LogLevel.Debug, Message = "Retry {Retry} in {Delay}: {Reason}")]
    public static partial void Retrying(ILogger logger, int retry, TimeSpan delay, string reason);

    [LoggerMessage(EventId = 2, Level = LogLevel.Warning, Message = "Emit of {Kind} on {Thread} failed after {Retried} retries: {Error}")]
    public static partial void EmitFailed(ILogger logger, string kind, string thread, int retried, EmitError error);

    [LoggerMessage(EventId = 3, Level = LogLevel.Warning, Message = "OnEmit threw for {Kind} on {Thread}; the emit is not affected")]
    public static partial void HookFailed(ILogger logger, Exception problem, string kind, string thread);

    [LoggerMessage(EventId = 4, Level = LogLevel.Warning, Message = "{Read} failed after {Retried} retries and is empty: {Error}")]
    public static partial void ReadFailed(ILogger logger, string read, int retried, EmitError error);

    [LoggerMessage(EventId = 5, Level = LogLevel.Warning, Message = "{Read}: element {Index} of the answer is no record: {Reason}")]
    public static partial void RecordSkipped(ILogger logger, string read, int index, string reason);

    [LoggerMessage(EventId = 6, Level = LogLevel.Warning, Message = "{Read} ends early: {Reason}")]
    public static partial void PagingStopped(ILogger logger, string read, string reason);

    [LoggerMessage(EventId = 7, Level = LogLevel.Debug, Message = "Clock {Refused} on {Thread} is taken; going on with {Next}")]
    public static partial void ClockMoved(ILogger logger, string thread, long refused, long next);
}
