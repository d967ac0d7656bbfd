using Microsoft.Data.Sqlite;

namespace Syncropel.Kernel.Storage.Sqlite;

/// <summary>
/// What is written before a commit, and what is known of that which is committed: how many records there are, and the latest clocks of
/// those who wrote last. For the writer's thread.
/// </summary>
internal sealed class WriteTransaction(SqliteDatabase database, FieldElements elements, long count) : IDisposable
{
    private const int MostClocks = 65_536;

    private const string Sum = """
        INSERT INTO thread (first, name, records, latest) VALUES (@0, @1, @2, @3)
        ON CONFLICT (name) DO UPDATE SET records = records + excluded.records, latest = max(latest, excluded.latest)
        """;

    private readonly Dictionary<(string Thread, string Actor), long> _latest = [];
    private readonly Dictionary<string, (long First, long Records, long Latest)> _threads = new(StringComparer.Ordinal);
    private readonly List<StoredRecord> _appended = [];
    private readonly RecordInsert _insert = database.PrepareInsert();

    // Committed ones.
    private long _count = count;

    public SqliteDatabase Database => database;

    /// <summary>The records that are new in this transaction, in their order.</summary>
    public IReadOnlyList<StoredRecord> Appended => _appended;

    public void Begin() => database.Begin();

    /// <summary>Appends a record, if its place is free.</summary>
    public AppendResult Append(StoredRecord record)
    {
        (string Thread, string Actor) line = (record.Thread, record.Actor);
        long place = _count + _appended.Count + 1;
        if (_insert.Run(place, record))
        {
            _appended.Add(record);
            elements.Insert(place, record);
            (long First, long Records, long Latest) thread = _threads.GetValueOrDefault(record.Thread, (place, 0, record.Clock));
            _threads[record.Thread] = (thread.First, thread.Records + 1, Math.Max(thread.Latest, record.Clock));
            return new(AppendOutcome.Appended, record, _latest[line] = Math.Max(record.Clock, LatestOf(line)));
        }

        StoredRecord? same = Find("id = @0", SqliteId.BytesOf(record.Id));
        return same is not null
            ? new(AppendOutcome.AlreadyThere, same, LatestOf(line))
            : new(AppendOutcome.ClockTaken, Holder(record), LatestOf(line));
    }

    /// <summary>Makes it durable.</summary>
    public void Commit()
    {
        foreach ((string name, (long first, long records, long latest)) in _threads)
        {
            database.Prepared(Sum).Run(first, name, records, latest);
        }

        database.Commit();
        _count += _appended.Count;
        Forget(_latest.Count > MostClocks);
    }

    /// <summary>Takes it back.</summary>
    public void Undo()
    {
        Forget(clocksToo: true);
        database.Rollback();
    }

    public void Dispose() => _insert.Dispose();

    private void Forget(bool clocksToo)
    {
        _appended.Clear();
        _threads.Clear();
        if (clocksToo) _latest.Clear();
    }

    private long LatestOf((string Thread, string Actor) line)
    {
        if (_latest.TryGetValue(line, out long latest)) return latest;

        // Backwards along the thread, on which there are few others.
        const string Sql = "SELECT clock FROM record WHERE thread = @0 AND +actor = @1 ORDER BY clock DESC LIMIT 1";
        object? found = database.Prepared(Sql).Scalar(line.Thread, line.Actor);
        return _latest[line] = found is long clock ? clock : long.MinValue;
    }

    private StoredRecord Holder(StoredRecord record) =>
        Find("thread = @0 AND actor = @1 AND clock = @2", record.Thread, record.Actor, record.Clock)
            ?? throw new KernelStoreException($"The store refuses record {record.Id}, and has none in its place. Verify the store.");

    private StoredRecord? Find(string condition, params object?[] values)
    {
        foreach (SqliteDataReader row in database.Prepared($"SELECT {SqliteSchema.Columns} FROM record WHERE {condition}").Query(values))
        {
            return RowReader.Record(row);
        }

        return null;
    }
}
