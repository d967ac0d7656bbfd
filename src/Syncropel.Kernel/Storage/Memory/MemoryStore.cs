using Syncropel.Kernel.Query;

namespace Syncropel.Kernel.Storage.Memory;

/// <summary>
/// The records in memory, for as long as the process lives. Nothing here waits. A snapshot stays as it is while others append.
/// </summary>
internal sealed class MemoryStore : IRecordStore
{
    private readonly Lock _gate = new();
    private readonly Dictionary<RecordId, StoredRecord> _byId = [];
    private readonly Dictionary<(string Thread, string Actor, long Clock), StoredRecord> _byClock = [];
    private readonly Dictionary<(string Thread, string Actor), long> _latestClocks = [];
    private Arrivals _arrivals = new();

    public int Count => Arrivals.Count;

    /// <inheritdoc/>
    public IRecordLog Log => Arrivals;

    /// <summary>The records, for whoever reads along. Clearing the store ends them; what comes then is other arrivals.</summary>
    public Arrivals Arrivals
    {
        get
        {
            lock (_gate) return _arrivals;
        }
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<AppendResult>> AppendAsync(IReadOnlyList<StoredRecord> records, bool ordered = false)
    {
        var results = new AppendResult[records.Count];
        var refused = new RefusedLines(ordered);
        lock (_gate)
        {
            for (int i = 0; i < results.Length; i++)
            {
                results[i] = refused.HoldsBack(records[i]) is not null
                    ? new AppendResult(AppendOutcome.HeldBack, records[i])
                    : Append(records[i]);
                refused.Note(i, records[i], results[i].Outcome);
            }
        }

        return new(results);
    }

    /// <inheritdoc/>
    public ValueTask<StoredRecord?> FindAsync(RecordId id, CancellationToken cancellationToken)
    {
        lock (_gate) return new(_byId.GetValueOrDefault(id));
    }

    /// <inheritdoc/>
    public ValueTask<QueryResult> QueryAsync(QueryDocument query, CancellationToken cancellationToken) =>
        new(QueryEngine.Run(Snapshot(), query));

    /// <inheritdoc/>
    public ValueTask<ThreadPage> ListThreadsAsync(int limit, CancellationToken cancellationToken) => new(ThreadPage.Of(
        Snapshot().GroupBy(static record => record.Thread)
            .Select(static thread => new ThreadSummary(thread.Key, thread.Count(), thread.Max(static record => record.Clock))),
        limit));

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<StoredRow>> ReadRowsAsync(long position, CancellationToken cancellationToken)
    {
        const int Page = 256;
        IEnumerable<StoredRecord> page = Snapshot()[(int)position..].Take(Page);
        return new([.. page.Select((record, index) => StoredRow.Of(position + index + 1, record))]);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<string>> CheckAsync(CancellationToken cancellationToken) => new([]);

    /// <summary>All records at this moment, in the order in which they arrived.</summary>
    public ArraySegment<StoredRecord> Snapshot() => Arrivals.Snapshot();

    public void Clear()
    {
        lock (_gate)
        {
            _byId.Clear();
            _byClock.Clear();
            _latestClocks.Clear();
            _arrivals.End();
            _arrivals = new Arrivals();
        }
    }

    private AppendResult Append(StoredRecord record)
    {
        (string Thread, string Actor) line = (record.Thread, record.Actor);
        long latest = _latestClocks.GetValueOrDefault(line, record.Clock);
        if (_byId.TryGetValue(record.Id, out StoredRecord? same)) return new(AppendOutcome.AlreadyThere, same, latest);
        if (!_byClock.TryAdd((record.Thread, record.Actor, record.Clock), record))
        {
            return new(AppendOutcome.ClockTaken, _byClock[(record.Thread, record.Actor, record.Clock)], latest);
        }

        latest = Math.Max(latest, record.Clock);
        _byId.Add(record.Id, record);
        _latestClocks[line] = latest;
        _arrivals.Add(record);
        return new(AppendOutcome.Appended, record, latest);
    }
}
