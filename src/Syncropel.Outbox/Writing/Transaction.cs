using Syncropel.Delivery;
using Syncropel.Outbox.Queue;
using Syncropel.Outbox.Storage;

namespace Syncropel.Outbox.Writing;

/// <summary>
/// What some tasks do together: at once to the database, and to what is known in memory when it is committed. For the writer's thread.
/// </summary>
internal sealed class Transaction(Database database, OutboxQueue queue, Places places, Capacity capacity)
{
    private readonly List<Entry> _added = [];
    private readonly List<Entry> _held = [];
    private readonly List<Action<EntryList>> _changes = [];
    private readonly HashSet<RecordId> _ids = [];
    private readonly HashSet<RecordId> _leaving = [];
    private readonly List<StoredRecord?> _dropped = [];
    private int _records;
    private long _bytes;

    public Database Database => database;

    /// <summary>Whether something waits that did not, so that somebody will rely on it.</summary>
    public bool HasAdded { get; private set; }

    /// <summary>Whether anything is not as it was.</summary>
    public bool HasChanged => HasAdded || _changes.Count > 0;

    /// <summary>The records that were dropped to make room; null for one that could not be read.</summary>
    public IReadOnlyList<StoredRecord?> Dropped => _dropped;

    /// <summary>Adds a record that is new.</summary>
    /// <returns>Whether there was room.</returns>
    public bool TryAdd(OutboxRecord record, EmitError reason, DateTimeOffset now)
    {
        if (_ids.Contains(record.Id)) return true;
        if (!_leaving.Contains(record.Id) && queue.Find(record.Id) is { } known)
        {
            // Whoever emits it again wants it delivered, whatever was said of it before.
            if (known.IsRefused) Requeue(known);
            return true;
        }

        if (!MakeRoom(record.Payload.Length)) return false;
        var queuedAt = DateTimeOffset.FromUnixTimeMilliseconds(now.ToUnixTimeMilliseconds());
        var row = new StoredRecord(places.Next(), record, queuedAt, reason, IsRefused: false);
        database.Insert(row);
        Count(1, record.Payload.Length);
        _ids.Add(record.Id);
        _added.Add(new Entry(KnownRecord.Of(row)));
        HasAdded = true;
        return true;
    }

    /// <summary>Makes a refused record wait, behind all others.</summary>
    /// <returns>Whether it was one, and can be read.</returns>
    public bool Requeue(Entry entry)
    {
        if (!entry.IsRefused || !Hold(entry) || database.ReadRecord(entry.Sequence) is not { } row) return false;
        long place = places.Next();
        database.Delete(row.Sequence);
        database.Insert(row with { Sequence = place, IsRefused = false });
        _changes.Add(entries => entries.Requeue(entry, place));
        HasAdded = true;
        return true;
    }

    /// <summary>Takes a record out.</summary>
    /// <returns>Whether it was still there.</returns>
    public bool Remove(Entry entry)
    {
        if (!Hold(entry)) return false;
        Delete(entry);
        return true;
    }

    /// <summary>Makes a record wait no more, and stay.</summary>
    public void Refuse(Entry entry, EmitError error)
    {
        if (!Hold(entry)) return;
        WriteRefusal(entry.Sequence, error);
        _changes.Add(entries => entries.Refuse(entry));
    }

    /// <summary>Writes down that a record is refused, which is known in memory by other ways.</summary>
    public void WriteRefusal(long sequence, EmitError error)
    {
        if (database.ReadRecord(sequence) is not { } row) return;
        database.Delete(sequence);
        database.Insert(row with { IsRefused = true, Reason = error });
    }

    /// <summary>Does in memory what is on disk now.</summary>
    public void Apply()
    {
        queue.Apply(entries =>
        {
            foreach (Action<EntryList> change in _changes) change(entries);
            foreach (Entry entry in _added) entries.Add(entry);
            foreach (Entry entry in _held) entry.IsHeld = false;
        });
    }

    /// <summary>Leaves all as it was.</summary>
    public void Undo() => queue.Apply(_ =>
    {
        foreach (Entry entry in _held) entry.IsHeld = false;
    });

    private bool Hold(Entry entry)
    {
        if (!queue.TryHold(entry)) return false;
        _held.Add(entry);
        return true;
    }

    private void Delete(Entry entry)
    {
        database.Delete(entry.Sequence);
        Count(-1, -entry.Bytes);
        _leaving.Add(entry.Id);
        _changes.Add(entries => entries.Remove(entry));
    }

    private void Count(int records, int bytes) => (_records, _bytes) = (_records + records, _bytes + bytes);

    private bool MakeRoom(int bytes)
    {
        if (bytes > capacity.Bytes) return false;
        while (!HasRoom(bytes))
        {
            if (capacity.WhenFull != WhenFull.DropOldest || !DropOldest()) return false;
        }

        return true;
    }

    private bool HasRoom(int bytes)
    {
        (int records, long held) = queue.Size;
        return records + _records + 1 <= capacity.Records && held + _bytes + bytes <= capacity.Bytes;
    }

    private bool DropOldest()
    {
        if (queue.HoldOldest() is { } oldest)
        {
            _held.Add(oldest);
            _dropped.Add(database.ReadRecord(oldest.Sequence));
            Delete(oldest);
            return true;
        }

        // Of this very transaction, then.
        if (_added.Count == 0) return false;
        Entry first = _added[0];
        _added.RemoveAt(0);
        _ids.Remove(first.Id);
        _dropped.Add(database.ReadRecord(first.Sequence));
        database.Delete(first.Sequence);
        Count(-1, -first.Bytes);
        return true;
    }
}
