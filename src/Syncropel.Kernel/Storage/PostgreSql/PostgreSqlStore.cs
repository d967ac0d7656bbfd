using Npgsql;
using Syncropel.Kernel.Query;
using Syncropel.Kernel.Storage.PostgreSql.Appends;
using Syncropel.Kernel.Storage.PostgreSql.Fields;
using Syncropel.Kernel.Storage.PostgreSql.Log;
using Syncropel.Kernel.Storage.PostgreSql.Queries;

namespace Syncropel.Kernel.Storage.PostgreSql;

/// <summary>The records in a PostgreSQL database, which other processes may share.</summary>
internal sealed class PostgreSqlStore : IRecordStore, IAsyncDisposable
{
    private readonly Database _database;
    private readonly PostgreSqlLog _log;
    private readonly Appender _appender;
    private readonly LogFollower _follower;
    private readonly FieldIndexes _indexes;

    private PostgreSqlStore(Database database, StoreContext context, long position)
    {
        _database = database;
        _indexes = new FieldIndexes(database, context);
        _log = new PostgreSqlLog(database, position, _indexes.Signal);
        _appender = new Appender(database, _log, context);
        _follower = new LogFollower(database, _log, context);
        Tokens = new PostgreSqlTokens(database);
    }

    /// <inheritdoc/>
    public IRecordLog Log => _log;

    /// <inheritdoc/>
    /// <remarks>A longer one may not fit into an index.</remarks>
    public int MostDigits => NumberLimit.MostDigits;

    /// <summary>The tokens in the same database.</summary>
    public PostgreSqlTokens Tokens { get; }

    /// <exception cref="StoreUnavailableException">The database cannot be reached.</exception>
    /// <exception cref="NotSupportedException">The database is one that this version cannot work with.</exception>
    public static async Task<PostgreSqlStore> OpenAsync(
        NpgsqlConnectionStringBuilder settings, StoreContext context, CancellationToken cancellationToken)
    {
        var database = new Database(settings);
        try
        {
            await Schema.EnsureAsync(database, context, cancellationToken).ConfigureAwait(false);
            long position = await database.ReadAsync(LogPages.CountAsync, cancellationToken).ConfigureAwait(false);
            return new PostgreSqlStore(database, context, position);
        }
        catch
        {
            await database.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<AppendResult>> AppendAsync(IReadOnlyList<StoredRecord> records, bool ordered = false) =>
        records.Count == 0 ? [] : await _appender.AppendAsync(records, ordered).ConfigureAwait(false);

    /// <inheritdoc/>
    public async ValueTask<StoredRecord?> FindAsync(RecordId id, CancellationToken cancellationToken)
    {
        const string Text = "SELECT id, json FROM syncropel_records WHERE id = $1";
        List<StoredRecord> found = await _database.ReadAsync(
            (connection, cancel) => RecordRows.ReadAllAsync(Sql.Command(connection, Text, Sql.Of(id.ToString())), cancel),
            cancellationToken).ConfigureAwait(false);
        return found.Count == 0 ? null : found[0];
    }

    /// <inheritdoc/>
    public async ValueTask<QueryResult> QueryAsync(QueryDocument query, CancellationToken cancellationToken)
    {
        QueryResult result = await _database.ReadAsync(
            (connection, cancel) => RecordQueries.RunAsync(connection, query, cancel), cancellationToken).ConfigureAwait(false);
        return result with { Plan = FieldPlan.Of(query, _indexes.Serves) };
    }

    /// <inheritdoc/>
    public async ValueTask<ThreadPage> ListThreadsAsync(int limit, CancellationToken cancellationToken)
    {
        const string Text = "SELECT name, records, latest_clock FROM syncropel_threads ORDER BY first_position LIMIT $1";
        return await _database.ReadAsync(ReadAsync, cancellationToken).ConfigureAwait(false);

        async Task<ThreadPage> ReadAsync(NpgsqlConnection connection, CancellationToken cancel)
        {
            var page = new ThreadPage(limit);
            using NpgsqlCommand command = Sql.Command(connection, Text, Sql.Of(limit + 1L));
            NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancel).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
            {
                while (await reader.ReadAsync(cancel).ConfigureAwait(false) && page.TryAdd(ReadSummary(reader)))
                {
                    // Until there is none, or no room.
                }
            }

            return page;
        }
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<StoredRow>> ReadRowsAsync(long position, CancellationToken cancellationToken) =>
        await _database.ReadAsync(
            (connection, cancel) => RowPages.ReadAsync(connection, position, cancel), cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<string>> CheckAsync(CancellationToken cancellationToken) =>
        await _database.ReadAsync(StoreCheck.RunAsync, cancellationToken).ConfigureAwait(false);

    /// <summary>Ends the log for those who read along, stores what still waits, and lets go of the database.</summary>
    public async ValueTask DisposeAsync()
    {
        await _appender.DisposeAsync().ConfigureAwait(false);
        await _follower.DisposeAsync().ConfigureAwait(false);
        await _indexes.DisposeAsync().ConfigureAwait(false);
        _log.Close();
        await _database.DisposeAsync().ConfigureAwait(false);
    }

    private static ThreadSummary ReadSummary(NpgsqlDataReader reader) =>
        new(StoredText.Unescape(reader.GetString(0)), reader.GetInt64(1), reader.GetInt64(2));
}
