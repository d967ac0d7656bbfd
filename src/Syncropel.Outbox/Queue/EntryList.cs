namespace Syncropel.Outbox.Queue;

/// <summary>The records of an outbox, by id, by thread and in their order. Guarded by the lock of <see cref="OutboxQueue"/>.</summary>
internal sealed class EntryList
{
    private readonly Dictionary<RecordId, Entry> _entries = [];
    private readonly Dictionary<string, Lane> _lanes = new(StringComparer.Ordinal);

    /// <summary>Those that wait, in their order.</summary>
    public LinkedList<Entry> Waiting { get; } = new();

    /// <summary>The threads on which something waits, or will.</summary>
    public IReadOnlyCollection<Lane> Lanes => _lanes.Values;

    public int Count => _entries.Count;

    public int Refused => _entries.Count - Waiting.Count;

    public long Bytes { get; private set; }

    public Entry? Find(RecordId id) => _entries.GetValueOrDefault(id);

    public Lane? FindLane(string thread) => _lanes.GetValueOrDefault(thread);

    /// <summary>Adds a record, behind all others.</summary>
    public void Add(Entry entry)
    {
        _entries.Add(entry.Id, entry);
        Bytes += entry.Bytes;
        if (!entry.IsRefused) Enqueue(entry);
    }

    /// <summary>Takes a record out.</summary>
    public void Remove(Entry entry)
    {
        if (entry.IsGone) return;
        entry.IsGone = true;
        _entries.Remove(entry.Id);
        Bytes -= entry.Bytes;
        Dequeue(entry);
    }

    /// <summary>Makes a record wait no more, and stay.</summary>
    public void Refuse(Entry entry)
    {
        if (entry.IsGone || entry.IsRefused) return;
        entry.IsRefused = true;
        Dequeue(entry);
    }

    /// <summary>Makes a refused record wait, behind all others.</summary>
    public void Requeue(Entry entry, long sequence)
    {
        if (entry.IsGone || !entry.IsRefused) return;
        (entry.IsRefused, entry.Sequence) = (false, sequence);
        Enqueue(entry);
    }

    /// <summary>Says that records of a thread are on their way to the disk, or are no more.</summary>
    public void Expect(string thread, int change)
    {
        Lane lane = LaneOf(thread);
        lane.Expected += change;
        Forget(lane);
    }

    private void Enqueue(Entry entry)
    {
        entry.Place = Waiting.AddLast(entry);
        entry.PlaceOnThread = LaneOf(entry.Thread).Waiting.AddLast(entry);
    }

    private void Dequeue(Entry entry)
    {
        if (entry.Place is null) return;
        Lane lane = LaneOf(entry.Thread);
        Waiting.Remove(entry.Place);
        lane.Waiting.Remove(entry.PlaceOnThread!);
        (entry.Place, entry.PlaceOnThread) = (null, null);
        Forget(lane);
    }

    private Lane LaneOf(string thread)
    {
        if (_lanes.TryGetValue(thread, out Lane? lane)) return lane;
        lane = new Lane(thread);
        _lanes.Add(thread, lane);
        return lane;
    }

    private void Forget(Lane lane)
    {
        if (!lane.IsIdle) return;
        _lanes.Remove(lane.Thread);
        lane.EndTurn();
    }
}
