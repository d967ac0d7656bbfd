using Microsoft.Extensions.Logging;

namespace Syncropel.Hosting;

/// <summary>Everything that is logged of hosting, in the client's own category: the ids go on where the client's cannot come to.</summary>
internal static partial class Log
{
    [LoggerMessage(EventId = 200, Level = LogLevel.Information, Message = "{Client} has delivered what waited in the outbox {Outbox}")]
    public static partial void Drained(ILogger logger, ClientName client, string outbox);

    [LoggerMessage(
        EventId = 201,
        Level = LogLevel.Warning,
        Message = "{Client} leaves {Waiting} records in the outbox {Outbox}, which are delivered after the next start: {Reason}")]
    public static partial void LeftBehind(ILogger logger, ClientName client, long waiting, string outbox, string reason);

    [LoggerMessage(EventId = 202, Level = LogLevel.Error, Message = "{Client} could not deliver what waits in its outbox")]
    public static partial void DrainFailed(ILogger logger, Exception problem, ClientName client);
}
