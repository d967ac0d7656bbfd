namespace Syncropel.Outbox.Pumping;

/// <summary>Those who wait for what waits to be delivered. Safe to use from many threads at once.</summary>
internal sealed class Flushes(Func<FlushReport> report)
{
    private readonly Lock _lock = new();
    private readonly List<Flush> _all = [];
    private bool _isClosed;

    /// <summary>Waits until all records up to a place are settled, or nothing more can be done about them.</summary>
    /// <exception cref="ObjectDisposedException">The outbox is closed.</exception>
    public Task<FlushReport> AddAsync(long through)
    {
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_isClosed, typeof(IOutbox));
            var flush = new Flush(through, report());
            _all.Add(flush);
            return flush.Done.Task;
        }
    }

    /// <summary>Begins those that are new: from now on an attempt is one of theirs.</summary>
    /// <returns>Whether there are any.</returns>
    public bool Begin()
    {
        lock (_lock)
        {
            bool isAny = _all.Exists(static flush => !flush.IsBegun);
            foreach (Flush flush in _all) flush.IsBegun = true;
            return isAny;
        }
    }

    /// <summary>Ends those for whom nothing is left.</summary>
    /// <param name="first">The first place at which a record still waits.</param>
    public void EndReached(long first) => End(flush => flush.Through < first);

    /// <summary>Ends those that have begun: for now nothing more can be done.</summary>
    public void EndBegun() => End(static flush => flush.IsBegun);

    /// <summary>Ends all, because the outbox is closed.</summary>
    public void Close()
    {
        lock (_lock)
        {
            _isClosed = true;
            foreach (Flush flush in _all) flush.Done.TrySetException(new ObjectDisposedException(typeof(IOutbox).FullName));
            _all.Clear();
        }
    }

    private void End(Predicate<Flush> isOver)
    {
        lock (_lock)
        {
            if (_all.Count == 0) return;
            foreach (Flush flush in _all.Where(flush => isOver(flush))) flush.Done.TrySetResult(flush.ReportOf(report()));
            _all.RemoveAll(isOver);
        }
    }

    private sealed class Flush(long through, FlushReport before)
    {
        public long Through => through;

        public bool IsBegun { get; set; }

        public TaskCompletionSource<FlushReport> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public FlushReport ReportOf(FlushReport now) =>
            now with { Delivered = now.Delivered - before.Delivered, Refused = now.Refused - before.Refused };
    }
}
