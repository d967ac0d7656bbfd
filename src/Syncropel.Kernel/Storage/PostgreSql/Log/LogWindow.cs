namespace Syncropel.Kernel.Storage.PostgreSql.Log;

/// <summary>
/// The latest records of the log, so that those who read along there need not ask the database. It has a beginning and an end, and all
/// records between them; and it forgets the older half now and then. Safe to use from many threads at once.
/// </summary>
internal sealed class LogWindow
{
    /// <summary>The most records it has.</summary>
    public const int MostRecords = 2048;

    private const long MostBytes = 16 << 20;

    private readonly Lock _gate = new();
    private StoredRecord[] _records = new StoredRecord[MostRecords];
    private long _first;
    private int _count;
    private long _bytes;
    private long _known;
    private bool _hasEnded;

    // What all who wait now wait for. There is none while nobody does.
    private TaskCompletionSource? _change;

    public LogWindow(long position) => _first = _known = position;

    public bool HasEnded
    {
        get
        {
            lock (_gate) return _hasEnded;
        }
    }

    /// <summary>The place behind the last record.</summary>
    public long End
    {
        get
        {
            lock (_gate) return _first + _count;
        }
    }

    /// <summary>Takes records in, as far as they go on where the window ends.</summary>
    /// <param name="position">The place before the first of them.</param>
    /// <param name="records">The records, without gaps.</param>
    /// <returns>Whether the window reaches to the last of them now.</returns>
    public bool TryExtend(long position, IReadOnlyList<StoredRecord> records)
    {
        lock (_gate)
        {
            Learn(position + records.Count);
            long end = _first + _count;
            if (position > end) return false;
            for (int i = (int)Math.Min(end - position, records.Count); i < records.Count; i++) Add(records[i]);
            if (_first + _count > end) WakeAll();
            return true;
        }
    }

    /// <summary>Begins anew at a later place, where too much lies between.</summary>
    public void Skip(long position)
    {
        lock (_gate)
        {
            if (position <= _first + _count) return;
            Learn(position);
            (_records, _first, _count, _bytes) = (new StoredRecord[MostRecords], position, 0, 0);
            WakeAll();
        }
    }

    /// <summary>Notes that there is this place, even if its records are not here.</summary>
    public void Know(long position)
    {
        lock (_gate) Learn(position);
    }

    public void Close()
    {
        lock (_gate)
        {
            _hasEnded = true;
            WakeAll();
        }
    }

    /// <inheritdoc cref="IRecordLog.AtHand"/>
    public ArraySegment<StoredRecord> AtHand(long position)
    {
        // No copy: slots that are filled never change, and what is forgotten is left behind in an array of its own.
        lock (_gate)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(position);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(position, _known);
            long index = position - _first;
            return index >= 0 && index < _count ? new(_records, (int)index, _count - (int)index) : [];
        }
    }

    /// <inheritdoc cref="IRecordLog.MoreThanAsync"/>
    public Task MoreThanAsync(long seen)
    {
        lock (_gate)
        {
            if (_first + _count > seen || _hasEnded) return Task.CompletedTask;
            _change ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return _change.Task;
        }
    }

    private void Add(StoredRecord record)
    {
        if (_count == _records.Length || (_bytes > MostBytes && _count > 1)) ForgetHalf();
        _records[_count++] = record;
        _bytes += record.Json.Length;
    }

    private void ForgetHalf()
    {
        int forgotten = (_count + 1) / 2;
        var records = new StoredRecord[MostRecords];
        Array.Copy(_records, forgotten, records, 0, _count - forgotten);
        (_records, _first, _count) = (records, _first + forgotten, _count - forgotten);
        _bytes = 0;
        for (int i = 0; i < _count; i++) _bytes += records[i].Json.Length;
    }

    private void Learn(long position) => _known = Math.Max(_known, position);

    private void WakeAll()
    {
        _change?.SetResult();
        _change = null;
    }
}
