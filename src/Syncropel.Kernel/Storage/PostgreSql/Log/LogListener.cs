using System.Globalization;
using Npgsql;

namespace Syncropel.Kernel.Storage.PostgreSql.Log;

/// <summary>
/// Hears from the database that records were added, by whatever process, on a connection of its own. When that breaks it opens another, and
/// asks what it has missed.
/// </summary>
internal sealed class LogListener(Database database, PostgreSqlLog log, StoreContext context)
{
    /// <summary>The channel of the notices. Each says how many records there are.</summary>
    public const string Channel = "syncropel_log";

    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);

    private TimeSpan _pause = ShortestPause;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await ListenAsync(cancellationToken).ConfigureAwait(false);
            }
            catch (Exception broken) when (!cancellationToken.IsCancellationRequested)
            {
                StoreMessages.ListeningBroke(context.Logger, database.Name, broken);
            }

            await Task.Delay(_pause, context.TimeProvider, cancellationToken).ConfigureAwait(false);
            _pause = _pause * 2 < LongestPause ? _pause * 2 : LongestPause;
        }
    }

    private async Task ListenAsync(CancellationToken cancellationToken)
    {
        NpgsqlConnection connection = await database.OpenOwnAsync(cancellationToken).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            connection.Notification += (_, notice) =>
            {
                if (long.TryParse(notice.Payload, NumberStyles.None, CultureInfo.InvariantCulture, out long count)) log.Hear(count);
            };
            await Sql.Command(connection, $"LISTEN {Channel}").RunAsync(cancellationToken).ConfigureAwait(false);

            // What was committed before the database began to tell this connection is asked for; what comes behind it is told.
            log.Hear(await LogPages.CountAsync(connection, cancellationToken).ConfigureAwait(false));
            _pause = ShortestPause;
            while (true) await connection.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }
}
