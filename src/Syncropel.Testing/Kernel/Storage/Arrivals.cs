namespace Syncropel.Testing.Kernel.Storage;

/// <summary>
/// Records in the order in which they arrived. There are only ever more of them, until the end. Whoever reads along keeps their own
/// place and waits for what comes behind it, so that a reader costs nothing here. Safe for use by many threads.
/// </summary>
internal sealed class Arrivals
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

    /// <summary>Whether no record will come any more.</summary>
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

    /// <summary>Completes when there are more than so many records, or when no more will come; at once where that is so already.</summary>
    public Task MoreThanAsync(int seen)
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
