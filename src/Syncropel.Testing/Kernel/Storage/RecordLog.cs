using System.Diagnostics.CodeAnalysis;

namespace Syncropel.Testing.Kernel.Storage;

/// <summary>
/// The records in the order in which they arrived. It holds one record an id, and one a clock of an actor on a thread. Safe for
/// use by many threads; a snapshot stays as it is while others append.
/// </summary>
internal sealed class RecordLog
{
    private readonly Lock _gate = new();
    private readonly Dictionary<RecordId, StoredRecord> _byId = [];
    private readonly Dictionary<(string Thread, string Actor, long Clock), StoredRecord> _byClock = [];
    private readonly Dictionary<(string Thread, string Actor), long> _latestClocks = [];
    private Arrivals _arrivals = new();

    public int Count => Arrivals.Count;

    /// <summary>The records, for whoever reads along. Clearing the log ends them; what comes then is other arrivals.</summary>
    public Arrivals Arrivals
    {
        get
        {
            lock (_gate) return _arrivals;
        }
    }

    public AppendResult Append(StoredRecord record)
    {
        lock (_gate)
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

    public bool TryGet(RecordId id, [NotNullWhen(true)] out StoredRecord? record)
    {
        lock (_gate) return _byId.TryGetValue(id, out record);
    }

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
}
