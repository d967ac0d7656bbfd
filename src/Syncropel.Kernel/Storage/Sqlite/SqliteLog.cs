using Microsoft.Data.Sqlite;

namespace Syncropel.Kernel.Storage.Sqlite;

/// <summary>The log of a store in a file: its end is in memory, all of it on the disk.</summary>
internal sealed class SqliteLog(RecordTail tail, SqliteReaders readers) : IRecordLog
{
    private const int MostRecords = 256;
    private const int MostBytes = 1024 * 1024;

    /// <inheritdoc/>
    public bool HasEnded => tail.HasEnded;

    /// <inheritdoc/>
    public ValueTask<long> CountAsync(CancellationToken cancellationToken) => new(tail.Count);

    /// <inheritdoc/>
    public ArraySegment<StoredRecord> AtHand(long position) => tail.AtHand(position);

    /// <inheritdoc/>
    public async ValueTask<ArraySegment<StoredRecord>> ReadAsync(long position, CancellationToken cancellationToken)
    {
        ArraySegment<StoredRecord> atHand = tail.AtHand(position);
        if (atHand.Count > 0) return atHand;

        // What is committed and not yet told is not there yet for those who count.
        long count = tail.Count;
        if (position == count) return [];
        return await readers.ReadAsync(
            database => Page(database, position, count, RowReader.Record), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc cref="IRecordStore.ReadRowsAsync"/>
    public ValueTask<StoredRow[]> ReadRowsAsync(long position, CancellationToken cancellationToken) =>
        readers.ReadAsync(database => Page(database, position, long.MaxValue, RowReader.Row), cancellationToken);

    /// <inheritdoc/>
    public Task MoreThanAsync(long seen) => tail.MoreThanAsync(seen);

    private static T[] Page<T>(SqliteDatabase database, long position, long last, Func<SqliteDataReader, T> read)
    {
        const string Sql = $"SELECT {SqliteSchema.Columns} FROM record WHERE position > @0 AND position <= @1 ORDER BY position LIMIT @2";
        List<T> page = [];
        long bytes = 0;
        foreach (SqliteDataReader row in database.Prepared(Sql).Query(position, last, MostRecords))
        {
            page.Add(read(row));
            bytes += row.GetBytes(7, 0, null, 0, 0);
            if (bytes > MostBytes) break;
        }

        return [.. page];
    }
}
