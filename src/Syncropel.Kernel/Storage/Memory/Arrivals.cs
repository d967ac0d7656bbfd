namespace Syncropel.Kernel.Storage.Memory;

/// <summary>The log of a store in memory: all of it is at hand.</summary>
internal sealed class Arrivals : IRecordLog
{
    private readonly Lock _gate = new();
    private StoredRecord[] _records = [];
    private int _count;
    private bool _hasEnded;

    // What all who wait now wait for. There is none while nobody does.
    private TaskCompletionSource? _change;

    public int Count
    {
        get
        {
            lock (_gate) return _count;
        }
    }

    /// <inheritdoc/>
    public bool HasEnded
    {
        get
        {
            lock (_gate) return _hasEnded;
        }
    }

    public void Add(StoredRecord record)
    {
        lock (_gate)
        {
            if (_count == _records.Length) Array.Resize(ref _records, Math.Max(16, 2 * _count));
            _records[_count++] = record;
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

    /// <summary>All records at this moment.</summary>
    public ArraySegment<StoredRecord> Snapshot()
    {
        // No copy: slots that are filled never change, and growing takes another array.
        lock (_gate) return new(_records, 0, _count);
    }

    /// <inheritdoc/>
    public ValueTask<long> CountAsync(CancellationToken cancellationToken) => new(Count);

    /// <inheritdoc/>
    public ArraySegment<StoredRecord> AtHand(long position) => Snapshot()[(int)position..];

    /// <inheritdoc/>
    public ValueTask<ArraySegment<StoredRecord>> ReadAsync(long position, CancellationToken cancellationToken) => new(AtHand(position));

    /// <inheritdoc/>
    public Task MoreThanAsync(long seen)
    {
        lock (_gate)
        {
            if (_count > seen || _hasEnded) return Task.CompletedTask;
            _change ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return _change.Task;
        }
    }

    private void WakeAll()
    {
        _change?.SetResult();
        _change = null;
    }
}
