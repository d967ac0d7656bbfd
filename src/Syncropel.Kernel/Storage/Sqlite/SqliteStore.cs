using Microsoft.Extensions.Logging;
using Syncropel.Kernel.Query;

namespace Syncropel.Kernel.Storage.Sqlite;

/// <summary>
/// The records in a file of SQLite's. One thread writes, and a record that it has taken survives whatever becomes of the process. Readers
/// have connections of their own. To be had from <see cref="SqliteOpener"/>.
/// </summary>
internal sealed class SqliteStore : IRecordStore, IAsyncDisposable
{
    private readonly StoreFile _file;
    private readonly SqliteDatabase _database;
    private readonly FieldIndexes _fields;
    private readonly RecordTail _tail;
    private readonly SqliteReaders _readers;
    private readonly SqliteWriter _writer;
    private readonly SqliteLog _log;
    private int _isDisposed;

    public SqliteStore(StoreFile file, SqliteDatabase database, FieldIndexes fields, long count, ILogger logger)
    {
        (_file, _database, _fields) = (file, database, fields);
        var elements = new FieldElements(database);
        var indexes = new IndexKeeper(database, fields, elements, logger);
        indexes.Begin();
        _tail = new RecordTail(count);
        _readers = new SqliteReaders(() => SqliteDatabase.Open(file.Path, fields, SqliteSchema.ForReaders));
        _log = new SqliteLog(_tail, _readers);
        _writer = new SqliteWriter(file.Path, new WriteTransaction(database, elements, count), _tail, indexes, logger);
        Tokens = new SqliteTokens(write => _writer.DoAsync(1, transaction => write(transaction.Database)), _readers);
    }

    /// <inheritdoc/>
    public IRecordLog Log => _log;

    /// <summary>The tokens in the same file.</summary>
    public SqliteTokens Tokens { get; }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<AppendResult>> AppendAsync(IReadOnlyList<StoredRecord> records, bool ordered = false) =>
        records.Count == 0
            ? []
            : await _writer.DoAsync(records.Count, transaction => Append(transaction, records, ordered)).ConfigureAwait(false);

    /// <inheritdoc/>
    public ValueTask<StoredRecord?> FindAsync(RecordId id, CancellationToken cancellationToken) => _readers.ReadAsync(
        database => database.Prepared($"SELECT {SqliteSchema.Columns} FROM record WHERE id = @0").Query(SqliteId.BytesOf(id))
            .Select(RowReader.Record).FirstOrDefault(),
        cancellationToken);

    /// <inheritdoc/>
    public ValueTask<QueryResult> QueryAsync(QueryDocument query, CancellationToken cancellationToken) =>
        _readers.ReadAsync(database => SqliteQuery.Run(database, query, _fields), cancellationToken);

    /// <summary>How SQLite goes about a query, a line a step; for those who want to know whether an index is used.</summary>
    public ValueTask<string[]> ExplainAsync(QueryDocument query, CancellationToken cancellationToken) =>
        _readers.ReadAsync(database => SqliteQuery.Explain(database, query, _fields), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<ThreadPage> ListThreadsAsync(int limit, CancellationToken cancellationToken) => _readers.ReadAsync(
        database => ThreadPage.Of(
            database.Prepared("SELECT name, records, latest FROM thread ORDER BY first LIMIT @0").Query(limit + 1L)
                .Select(static row => new ThreadSummary(row.GetString(0), row.GetInt64(1), row.GetInt64(2))),
            limit),
        cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<StoredRow>> ReadRowsAsync(long position, CancellationToken cancellationToken) =>
        await _log.ReadRowsAsync(position, cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<string>> CheckAsync(CancellationToken cancellationToken) =>
        _readers.ReadAsync(SqliteCheck.Run, cancellationToken);

    /// <summary>Writes what was asked for, and closes the file. What was acknowledged is safe without it.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) != 0) return;
        _tail.End();
        await _writer.DisposeAsync().ConfigureAwait(false);
        await _readers.DisposeAsync().ConfigureAwait(false);

        // The last connection puts the log into the file, and deletes it.
        using (_file) _database.Dispose();
    }

    private static AppendResult[] Append(WriteTransaction transaction, IReadOnlyList<StoredRecord> records, bool ordered)
    {
        var results = new AppendResult[records.Count];
        var refused = new RefusedLines(ordered);
        for (int i = 0; i < results.Length; i++)
        {
            results[i] = refused.HoldsBack(records[i]) is not null
                ? new AppendResult(AppendOutcome.HeldBack, records[i])
                : transaction.Append(records[i]);
            refused.Note(i, records[i], results[i].Outcome);
        }

        return results;
    }
}
