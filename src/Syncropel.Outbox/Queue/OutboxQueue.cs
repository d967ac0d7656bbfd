using Syncropel.Delivery;
using Syncropel.Outbox.Storage;

namespace Syncropel.Outbox.Queue;

/// <summary>
/// What is in the outbox, as far as it can be told without a look at the disk, and what is to be done about it. Safe to use from many
/// threads at once; nobody waits for the disk or the network with its lock.
/// </summary>
internal sealed class OutboxQueue
{
    private readonly Lock _lock = new();
    private readonly EntryList _entries = new();
    private readonly Schedule _schedule;
    private readonly string _name;
    private readonly OutboxDamage? _damage;
    private long _dropped;

    public OutboxQueue(OpenedFile file, Backoff backoff, TimeProvider time)
    {
        (_name, _damage) = (file.Paths.Name, file.Damage);
        _schedule = new Schedule(_entries, backoff, time);
        foreach (KnownRecord known in file.Records) _entries.Add(new Entry(known));
    }

    public OutboxStatus Status
    {
        get
        {
            lock (_lock)
            {
                return new OutboxStatus
                {
                    Name = _name,
                    Waiting = _entries.Waiting.Count,
                    Refused = _entries.Refused,
                    Bytes = _entries.Bytes,
                    Dropped = _dropped,
                    LastError = _schedule.LastError,
                    Damage = _damage,
                };
            }
        }
    }

    /// <summary>The present outage, if there is one.</summary>
    public Outage? Outage
    {
        get
        {
            lock (_lock) return _schedule.Outage;
        }
    }

    /// <summary>How long until it is worth another look for something to try, if nothing happens until then; null for ever.</summary>
    public TimeSpan? DueIn
    {
        get
        {
            lock (_lock) return _schedule.DueIn;
        }
    }

    /// <summary>The place of the last record that waits; 0 where none does.</summary>
    public long LastWaiting
    {
        get
        {
            lock (_lock) return _entries.Waiting.Last?.Value.Sequence ?? 0;
        }
    }

    /// <summary>The place of the first record that waits; the greatest number where none does.</summary>
    public long FirstWaiting
    {
        get
        {
            lock (_lock) return _entries.Waiting.First?.Value.Sequence ?? long.MaxValue;
        }
    }

    public EmitError? MustWait(string thread)
    {
        lock (_lock)
        {
            if (_entries.Lanes.Count == 0) return null;
            Lane? lane = _entries.FindLane(thread);
            return WaitReason.Of(lane, _schedule.Outage, _schedule.LastError);
        }
    }

    /// <summary>
    /// What to wait for before one asks <see cref="MustWait"/> again: for what is about to leave a thread. Null where nothing waits there,
    /// or too much, or where nothing gets through.
    /// </summary>
    public Task? TurnOf(string thread)
    {
        lock (_lock)
        {
            if (_schedule.Outage is not null || _entries.FindLane(thread) is not { IsStuck: false } lane) return null;
            if (lane.Waiting.Count + lane.Expected > Schedule.MostAtOnce) return null;
            return (lane.Turn ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
        }
    }

    /// <summary>Says that records are on their way to the disk, and why: from now on, others of their threads must wait.</summary>
    public void Expect(IReadOnlyList<OutboxRecord> records, EmitError reason)
    {
        lock (_lock)
        {
            foreach (OutboxRecord record in records) _entries.Expect(record.Thread, 1);

            // An emit that was not even tried, or that the client's end cut short, says nothing of the kernel.
            if (reason.Code is EmitErrorCode.OutboxWaiting or EmitErrorCode.Disposed) return;
            _schedule.Suspect(reason);
        }
    }

    /// <summary>Says that records are no longer on their way to the disk: they are there, or could not be kept.</summary>
    public void Unexpect(IReadOnlyList<OutboxRecord> records)
    {
        lock (_lock)
        {
            foreach (OutboxRecord record in records) _entries.Expect(record.Thread, -1);
        }
    }

    /// <summary>Makes what waits for its time be tried at once.</summary>
    public void Hurry()
    {
        lock (_lock) _schedule.Hurry();
    }

    /// <summary>Takes what is to be tried now; nothing where its time has not come.</summary>
    public IReadOnlyList<Entry> Take()
    {
        lock (_lock)
        {
            IReadOnlyList<Entry> chosen = _schedule.Select();
            foreach (Entry entry in chosen) entry.IsUnderWay = true;
            return chosen;
        }
    }

    /// <summary>Takes in what became of entries that were tried; they are still in the outbox.</summary>
    public void Judge(IReadOnlyCollection<Verdict> verdicts)
    {
        lock (_lock)
        {
            _schedule.Judge(verdicts);
            if (_schedule.Outage is null && !verdicts.Any(static verdict => verdict.Outcome == DeliveryOutcome.Later)) return;
            foreach (Lane lane in _entries.Lanes) lane.EndTurn();
        }
    }

    /// <summary>Gives back what was taken.</summary>
    public void GiveBack(IReadOnlyList<Entry> chosen)
    {
        lock (_lock)
        {
            foreach (Entry entry in chosen) entry.IsUnderWay = false;
        }
    }

    public Entry? Find(RecordId id)
    {
        lock (_lock) return _entries.Find(id);
    }

    /// <summary>Holds an entry that is to leave, so that nobody else takes it up.</summary>
    /// <returns>Whether it was still there and nobody else held it.</returns>
    public bool TryHold(Entry entry)
    {
        lock (_lock)
        {
            if (entry.IsGone || entry.IsHeld) return false;
            return entry.IsHeld = true;
        }
    }

    /// <summary>Holds the oldest one that waits and is not on its way; null where there is none.</summary>
    public Entry? HoldOldest()
    {
        lock (_lock)
        {
            Entry? oldest = _entries.Waiting.FirstOrDefault(static entry => !entry.IsHeld && !entry.IsUnderWay);
            if (oldest is not null) oldest.IsHeld = true;
            return oldest;
        }
    }

    /// <summary>How many records there are, and how much they take.</summary>
    public (int Records, long Bytes) Size
    {
        get
        {
            lock (_lock) return (_entries.Count, _entries.Bytes);
        }
    }

    /// <summary>Does to the entries what was done on disk.</summary>
    public void Apply(Action<EntryList> change)
    {
        lock (_lock) change(_entries);
    }

    /// <summary>Counts records that were dropped.</summary>
    public long CountDropped(int count)
    {
        lock (_lock) return _dropped += count;
    }
}
