using Microsoft.Extensions.Logging;

namespace Syncropel.Kernel.Storage.PostgreSql;

/// <summary>What the store says that nobody asked for.</summary>
internal static partial class StoreMessages
{
    [LoggerMessage(1, LogLevel.Warning,
        "The database {Database} has synchronous_commit = off: what is acknowledged may be lost when its server crashes.")]
    public static partial void CommitsAreNotDurable(ILogger logger, string database);

    [LoggerMessage(2, LogLevel.Warning, "The connection to {Store} that hears of new records is broken; it is opened again.")]
    public static partial void ListeningBroke(ILogger logger, string store, Exception exception);

    [LoggerMessage(3, LogLevel.Warning, "The new records of {Store} cannot be read now; it is tried again.")]
    public static partial void FollowingBroke(ILogger logger, string store, Exception exception);

    [LoggerMessage(4, LogLevel.Warning, "The indexes of {Store} cannot be made now; it is tried again.")]
    public static partial void IndexingBroke(ILogger logger, string store, Exception exception);

    [LoggerMessage(5, LogLevel.Warning, "Manifests ask for {Asked} indexed fields; {Store} has indexes for the first {Most} by name.")]
    public static partial void TooManyFields(ILogger logger, int asked, string store, int most);

    [LoggerMessage(6, LogLevel.Warning, "An append to {Store} did not go through (attempt {Attempt}); it is looked at again.")]
    public static partial void AppendBroke(ILogger logger, string store, int attempt, Exception exception);

    [LoggerMessage(7, LogLevel.Warning, "{Field} of {Store} stays without an index, since a record has a value that none takes: {Reason}.")]
    public static partial void FieldDoesNotFit(ILogger logger, string field, string store, string reason);
}
