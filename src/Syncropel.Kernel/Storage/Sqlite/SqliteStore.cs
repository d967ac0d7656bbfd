using Syncropel.Kernel.Query;

namespace Syncropel.Kernel.Storage.Sqlite;

/// <summary>
/// The records in a file of SQLite's. One thread writes, and a record that it has taken survives whatever becomes of the process. Readers
/// have connections of their own. To be had from <see cref="SqliteOpener"/>.
/// </summary>
internal sealed class SqliteStore : IRecordStore, IAsyncDisposable
{
    // So long whoever asks which fields have an index waits for one that is being made. In a small store it is there by then; in a large
    // one they are told what is so.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly StoreFile _file;
    private readonly SqliteDatabase _database;
    private readonly FieldIndexes _fields;
    private readonly StorePresence _presence;
    private readonly TimeProvider _time;
    private readonly RecordTail _tail;
    private readonly SqliteReaders _readers;
    private readonly SqliteWriter _writer;
    private readonly SqliteLog _log;
    private int _isDisposed;

    public SqliteStore(StoreFile file, SqliteDatabase database, FieldIndexes fields, long count, StoreContext context)
    {
        (_file, _database, _fields, _time) = (file, database, fields, context.TimeProvider);
        var elements = new FieldElements(database);
        var indexes = new IndexKeeper(database, fields, elements, context.Logger);
        indexes.Begin();
        _tail = new RecordTail(count);
        _presence = new StorePresence(file, OpenReader());
        _readers = new SqliteReaders(OpenReader, _presence);
        _log = new SqliteLog(_tail, _readers);
        var transaction = new WriteTransaction(database, elements, count);
        _writer = new SqliteWriter(file.Path, transaction, _tail, indexes, _presence, context.Logger);
        Tokens = new SqliteTokens(write => _writer.DoAsync(1, 0, transaction => write(transaction.Database)), _readers);
    }

    /// <inheritdoc/>
    public IRecordLog Log => _log;

    /// <summary>The tokens in the same file.</summary>
    public SqliteTokens Tokens { get; }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<AppendResult>> AppendAsync(IReadOnlyList<StoredRecord> records, bool ordered = false) =>
        records.Count == 0
            ? []
            : await _writer.DoAsync(
                records.Count,
                records.Sum(static record => (long)record.Json.Length),
                transaction => Append(transaction, records, ordered)).ConfigureAwait(false);

    /// <inheritdoc/>
    public ValueTask<StoredRecord?> FindAsync(RecordId id, CancellationToken cancellationToken) => _readers.ReadAsync(
        database => database.Prepared($"SELECT {SqliteSchema.Columns} FROM record WHERE id = @0").Query(SqliteId.BytesOf(id))
            .Select(RowReader.Record).FirstOrDefault(),
        cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<QueryResult> QueryAsync(QueryDocument query, CancellationToken cancellationToken)
    {
        if (query.Explain) await AwaitIndexesAsync(cancellationToken).ConfigureAwait(false);
        return await _readers.ReadAsync(database => SqliteQuery.Run(database, query, _fields), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>How SQLite goes about a query, a line a step; for those who want to know whether an index is used.</summary>
    public async ValueTask<string[]> ExplainAsync(QueryDocument query, CancellationToken cancellationToken)
    {
        await AwaitIndexesAsync(cancellationToken).ConfigureAwait(false);
        return await _readers.ReadAsync(database => SqliteQuery.Explain(database, query, _fields), cancellationToken).ConfigureAwait(false);
    }

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
        _readers.ReadAsync(database => SqliteCheck.Run(database, _fields), cancellationToken);

    /// <summary>Writes what was asked for, and closes the file. What was acknowledged is safe without it.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) != 0) return;
        _tail.End();
        await _writer.DisposeAsync().ConfigureAwait(false);
        await _readers.DisposeAsync().ConfigureAwait(false);
        _presence.Dispose();

        // The last connection puts the log into the file, and deletes it.
        using (_file) _database.Dispose();
    }

    private SqliteDatabase OpenReader() => SqliteDatabase.Open(_file.Path, _fields, SqliteSchema.ForReaders);

    private async ValueTask AwaitIndexesAsync(CancellationToken cancellationToken)
    {
        if (_writer.IndexesDone is { IsCompleted: false } making)
        {
            await making.WaitAsync(Patience, _time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
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
