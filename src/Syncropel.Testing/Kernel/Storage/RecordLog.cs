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
    private StoredRecord[] _arrived = [];
    private int _count;

    public int Count
    {
        get
        {
            lock (_gate) return _count;
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
            if (_count == _arrived.Length) Array.Resize(ref _arrived, Math.Max(16, 2 * _count));
            _arrived[_count++] = record;
            return new(AppendOutcome.Appended, record, latest);
        }
    }

    public bool TryGet(RecordId id, [NotNullWhen(true)] out StoredRecord? record)
    {
        lock (_gate) return _byId.TryGetValue(id, out record);
    }

    /// <summary>All records at this moment, in the order in which they arrived.</summary>
    public ArraySegment<StoredRecord> Snapshot()
    {
        // No copy: slots that are filled never change, and growing or clearing takes another array.
        lock (_gate) return new(_arrived, 0, _count);
    }

    public void Clear()
    {
        lock (_gate)
        {
            _byId.Clear();
            _byClock.Clear();
            _latestClocks.Clear();
            _arrived = [];
            _count = 0;
        }
    }
}
