using Npgsql;

namespace Syncropel.Kernel.Storage.PostgreSql.Log;

/// <summary>Reads the log from the database.</summary>
internal static class LogPages
{
    /// <summary>The most records of a page.</summary>
    public const int MostRecords = 256;

    private const long MostBytes = 4 << 20;

    public static async Task<long> CountAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        NpgsqlCommand command = Sql.Command(connection, "SELECT position FROM syncropel_log_head WHERE one = 1");
        List<long> heads = await command.ListAsync(static reader => reader.GetInt64(0), cancellationToken).ConfigureAwait(false);
        return heads[0];
    }

    /// <summary>The records behind a place: a page of them, which has no gaps.</summary>
    public static Task<List<StoredRecord>> ReadAsync(NpgsqlConnection connection, long position, CancellationToken cancellationToken)
    {
        const string Text = "SELECT id, json FROM syncropel_records WHERE position > $1 ORDER BY position LIMIT $2";
        return ReadAsync(
            Sql.Command(connection, Text, Sql.Of(position), Sql.Of(MostRecords)),
            static reader => RecordRows.Read(reader),
            static record => record.Json.Length,
            cancellationToken);
    }

    /// <summary>As many of a command's rows as a page has bytes for; at least one where there is one.</summary>
    public static async Task<List<T>> ReadAsync<T>(
        NpgsqlCommand command, Func<NpgsqlDataReader, T> read, Func<T, int> lengthOf, CancellationToken cancellationToken)
    {
        var page = new List<T>();
        long bytes = 0;
        using NpgsqlCommand own = command;
        NpgsqlDataReader reader = await own.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        await using (reader.ConfigureAwait(false))
        {
            while (bytes < MostBytes && await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
            {
                page.Add(read(reader));
                bytes += lengthOf(page[^1]);
            }
        }

        return page;
    }
}
