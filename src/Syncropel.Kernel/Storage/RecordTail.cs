namespace Syncropel.Kernel.Storage;

/// <summary>
/// The last records of a log, in memory, and how many there are in all. What readers who keep up are told does not come from the disk a
/// second time. Bounded in records and in bytes. Safe to use from many threads at once.
/// </summary>
internal sealed class RecordTail(long count)
{
    private const int MostRecords = 1024;
    private const int MostBytes = 8 * 1024 * 1024;

    private readonly Lock _gate = new();
    private long _count = count;
    private bool _hasEnded;
    private int _bytes;

    // The records are at [_first, _end). Slots that are filled never change, so that a reader's part of the array stays as it is.
    private StoredRecord[] _window = new StoredRecord[2 * MostRecords];
    private int _first;
    private int _end;
    private int _forgotten;

    // What all who wait now wait for. There is none while nobody does.
    private TaskCompletionSource? _change;

    public long Count
    {
        get
        {
            lock (_gate) return _count;
        }
    }

    public bool HasEnded
    {
        get
        {
            lock (_gate) return _hasEnded;
        }
    }

    public void Add(IReadOnlyList<StoredRecord> records)
    {
        lock (_gate)
        {
            foreach (StoredRecord record in records) Add(record);
            WakeAll();
        }
    }

    /// <summary>Says that no record will come any more.</summary>
    public void End()
    {
        lock (_gate)
        {
            _hasEnded = true;
            WakeAll();
        }
    }

    /// <summary>The records behind a place, if they are all here; none if not.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such place.</exception>
    public ArraySegment<StoredRecord> AtHand(long position)
    {
        lock (_gate)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(position);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(position, _count);
            long behind = _count - position;
            return behind > _end - _first ? [] : new(_window, _end - (int)behind, (int)behind);
        }
    }

    /// <inheritdoc cref="IRecordLog.MoreThanAsync"/>
    public Task MoreThanAsync(long seen)
    {
        lock (_gate)
        {
            if (_count > seen || _hasEnded) return Task.CompletedTask;
            _change ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return _change.Task;
        }
    }

    private void Add(StoredRecord record)
    {
        // What was let go lies in the array until there is another one.
        if (_end == _window.Length || _forgotten > MostBytes)
        {
            var window = new StoredRecord[2 * MostRecords];
            Array.Copy(_window, _first, window, 0, _end - _first);
            (_window, _first, _end, _forgotten) = (window, 0, _end - _first, 0);
        }

        _window[_end++] = record;
        _bytes += record.Json.Length;
        _count++;
        while (_end - _first > MostRecords || _bytes > MostBytes)
        {
            int length = _window[_first++].Json.Length;
            _bytes -= length;
            _forgotten += length;
        }
    }

    private void WakeAll()
    {
        _change?.SetResult();
        _change = null;
    }
}
