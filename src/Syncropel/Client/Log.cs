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

    [LoggerMessage(EventId = 4, Level = LogLevel.Warning, Message = "{Read} failed after {Retried} retries and gives no more: {Error}")]
    public static partial void ReadFailed(ILogger logger, string read, int retried, EmitError error);

    [LoggerMessage(EventId = 5, Level = LogLevel.Warning, Message = "{Read}: refused {Refused}")]
    public static partial void RecordRefused(ILogger logger, string read, RefusedRecord refused);

    [LoggerMessage(EventId = 6, Level = LogLevel.Warning, Message = "{Read} ends early: {Reason}")]
    public static partial void PagingStopped(ILogger logger, string read, string reason);

    [LoggerMessage(EventId = 7, Level = LogLevel.Debug, Message = "Clock {Refused} on {Thread} is taken; going on with {Next}")]
    public static partial void ClockMoved(ILogger logger, string thread, long refused, long next);

    [LoggerMessage(EventId = 8, Level = LogLevel.Warning,
        Message = "Emit of {Kind} on {Thread} is queued after {Retried} retries: {Reason}")]
    public static partial void EmitQueued(ILogger logger, string kind, string thread, int retried, EmitError reason);

    [LoggerMessage(EventId = 9, Level = LogLevel.Warning, Message = "{Read}: the connection is broken, and made anew in {Delay}: {Error}")]
    public static partial void SubscriptionBroken(ILogger logger, string read, TimeSpan delay, EmitError error);

    [LoggerMessage(EventId = 10, Level = LogLevel.Information,
        Message = "{Read}: the connection is made anew, behind what was received last")]
    public static partial void SubscriptionResumed(ILogger logger, string read);

    [LoggerMessage(EventId = 11, Level = LogLevel.Error, Message = "{Read} cannot go on: {Error}")]
    public static partial void SubscriptionEnded(ILogger logger, string read, EmitError error);

    [LoggerMessage(EventId = 12, Level = LogLevel.Warning, Message = "OnChange threw for {Read}; the subscription is not affected")]
    public static partial void ChangeHookFailed(ILogger logger, Exception problem, string read);

    [LoggerMessage(EventId = 13, Level = LogLevel.Debug, Message = "{Read}: a page is too large, and asked for in smaller ones: {Error}")]
    public static partial void PageTooLarge(ILogger logger, string read, EmitError error);

    [LoggerMessage(EventId = 14, Level = LogLevel.Warning, Message = "OnRefused threw for {Read}; the read is not affected")]
    public static partial void RefusalHookFailed(ILogger logger, Exception problem, string read);
}
