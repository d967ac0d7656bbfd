using System.Collections.Frozen;
using System.Threading.Channels;
using Npgsql;
using Syncropel.Kernel.Manifests;
using Syncropel.Kernel.Query;
using Syncropel.Kernel.Storage.PostgreSql.Queries;

namespace Syncropel.Kernel.Storage.PostgreSql.Fields;

/// <summary>
/// Makes the indexes that manifests ask for, and removes those that none asks for any more, in the background. Of several processes on a
/// database one does so at a time, and the others find it done.
/// </summary>
internal sealed class FieldIndexes : IAsyncDisposable
{
    /// <summary>
    /// The most fields that are indexed: every index is work for every record, and anybody who writes can send a manifest.
    /// </summary>
    public const int MostFields = 32;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(100);

    private readonly Channel<bool> _signals = Channel.CreateBounded<bool>(new BoundedChannelOptions(1)
    {
        FullMode = BoundedChannelFullMode.DropWrite,
    });

    private readonly CancellationTokenSource _closing = new();
    private readonly Database _database;
    private readonly StoreContext _context;
    private readonly Task _work;
    private volatile FrozenSet<string> _served = [];

    // Fields of which a record has a value that no index takes. Records never leave, so that it is of no use to try again.
    private readonly HashSet<string> _unfit = new(StringComparer.Ordinal);

    public FieldIndexes(Database database, StoreContext context)
    {
        _database = database;
        _context = context;
        _work = Task.Run(() => WorkAsync(_closing.Token));
        Signal();
    }

    /// <summary>Whether an index serves a field now.</summary>
    public bool Serves(FieldPath path) => ColumnSql.IsIndexed(path) || _served.Contains(FieldIndex.Key(path));

    /// <summary>Says that there may be a new manifest.</summary>
    public void Signal() => _signals.Writer.TryWrite(true);

    public async ValueTask DisposeAsync()
    {
        if (_closing.IsCancellationRequested) return;
        await _closing.CancelAsync().ConfigureAwait(false);
        await _work.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _closing.Dispose();
    }

    private async Task WorkAsync(CancellationToken closing)
    {
        while (await _signals.Reader.ReadAsync(closing).ConfigureAwait(false))
        {
            try
            {
                await ApplyAsync(closing).ConfigureAwait(false);
            }
            catch (PostgresException busy) when (busy.SqlState == PostgresErrorCodes.LockNotAvailable)
            {
                await Task.Delay(Turn, _context.TimeProvider, closing).ConfigureAwait(false);
                Signal();
            }
            catch (Exception broken) when (!closing.IsCancellationRequested)
            {
                StoreMessages.IndexingBroke(_context.Logger, _database.Name, broken);
                await Task.Delay(Pause, _context.TimeProvider, closing).ConfigureAwait(false);
                Signal();
            }
        }
    }

    // The lock is a row's, and goes with its connection, so that one who is killed meanwhile locks out nobody. Making an index waits for
    // every transaction that looks at something at that moment. So the connection that has the lock does nothing else, and nobody waits for
    // the lock: either would be waited for, for ever.
    private async Task ApplyAsync(CancellationToken closing)
    {
        NpgsqlConnection guard = await _database.OpenOwnAsync(closing).ConfigureAwait(false);
        await using (guard.ConfigureAwait(false))
        {
            using NpgsqlBatch guarding = guard.CreateBatch();
            guarding.Add("BEGIN");
            guarding.Add("SELECT version FROM syncropel_schema WHERE one = 1 FOR UPDATE NOWAIT");

            // A query's snapshot is held until the next statement, and the other connection would wait for it.
            guarding.Add("SAVEPOINT guarded");
            await guarding.ExecuteNonQueryAsync(closing).ConfigureAwait(false);
            NpgsqlConnection worker = await _database.OpenOwnAsync(closing).ConfigureAwait(false);
            await using (worker.ConfigureAwait(false)) _served = await ApplyAsync(worker, closing).ConfigureAwait(false);
        }
    }

    private async Task<FrozenSet<string>> ApplyAsync(NpgsqlConnection connection, CancellationToken closing)
    {
        FieldPath[] fields = await WantedAsync(connection, closing).ConfigureAwait(false);
        (string Field, string Name, string Create)[] wanted = [.. fields.SelectMany(static path =>
            FieldIndex.Of(path).Select(index => (FieldIndex.Key(path), index.Name, index.Create)))];
        Dictionary<string, bool> there = await ThereAsync(connection, closing).ConfigureAwait(false);

        // One that is not valid is what was left of somebody who was killed while making it.
        string[] drops = [.. there.Where(one => !one.Value || !wanted.Any(index => index.Name == one.Key)).Select(static one => one.Key)];
        (string Field, string Name, string Create)[] creates =
            [.. wanted.Where(index => !there.GetValueOrDefault(index.Name) && !_unfit.Contains(index.Field))];

        // What goes is no longer spoken of.
        if (drops.Length + creates.Length > 0) _served = [.. _served.Intersect(fields.Select(FieldIndex.Key))];
        foreach (string name in drops) await DropAsync(connection, name, closing).ConfigureAwait(false);
        foreach ((string field, string name, string create) in creates)
        {
            await CreateAsync(connection, field, name, create, closing).ConfigureAwait(false);
        }

        // The database chooses an index by what it knows of the values, and it does not know them before it has looked.
        if (creates.Length > 0)
        {
            await Sql.Command(connection, "ANALYZE syncropel_records").Patiently().RunAsync(closing).ConfigureAwait(false);
        }

        return [.. fields.Select(FieldIndex.Key).Where(field => !_unfit.Contains(field))];
    }

    private async Task CreateAsync(NpgsqlConnection connection, string field, string name, string create, CancellationToken closing)
    {
        try
        {
            await Sql.Command(connection, create).Patiently().RunAsync(closing).ConfigureAwait(false);
        }
        catch (PostgresException problem) when (Trouble.IsOfValues(problem))
        {
            _unfit.Add(field);
            StoreMessages.FieldDoesNotFit(_context.Logger, field, _database.Name, problem.MessageText);

            // What is half made would refuse such values, too.
            await DropAsync(connection, name, closing).ConfigureAwait(false);
        }
    }

    private static Task<int> DropAsync(NpgsqlConnection connection, string name, CancellationToken closing) =>
        Sql.Command(connection, $"DROP INDEX CONCURRENTLY IF EXISTS {name}").Patiently().RunAsync(closing);

    private async Task<FieldPath[]> WantedAsync(NpgsqlConnection connection, CancellationToken closing)
    {
        const string Text = "SELECT id, json FROM syncropel_records WHERE thread = $1 ORDER BY position";
        NpgsqlCommand command = Sql.Command(connection, Text, Sql.Of(StoredText.Key(BodyKindManifest.Thread)));
        var book = new ManifestBook();
        foreach (StoredRecord record in await RecordRows.ReadAllAsync(command, closing).ConfigureAwait(false)) book.TryTake(record);
        FieldPath[] fields =
        [
            .. book.Fields.Where(static path => !ColumnSql.IsIndexed(path))
                .DistinctBy(FieldIndex.Key).OrderBy(FieldIndex.Key, StringComparer.Ordinal),
        ];
        if (fields.Length <= MostFields) return fields;
        StoreMessages.TooManyFields(_context.Logger, fields.Length, _database.Name, MostFields);
        return fields[..MostFields];
    }

    private static async Task<Dictionary<string, bool>> ThereAsync(NpgsqlConnection connection, CancellationToken closing)
    {
        const string Text = """
            SELECT c.relname::text, i.indisvalid FROM pg_index AS i JOIN pg_class AS c ON c.oid = i.indexrelid
            WHERE i.indrelid = 'syncropel_records'::regclass AND starts_with(c.relname::text, $1)
            """;
        List<(string Name, bool IsValid)> indexes = await Sql.Command(connection, Text, Sql.Of(FieldIndex.Prefix))
            .ListAsync(static reader => (reader.GetString(0), reader.GetBoolean(1)), closing).ConfigureAwait(false);
        return indexes.ToDictionary(static one => one.Name, static one => one.IsValid, StringComparer.Ordinal);
    }
}
