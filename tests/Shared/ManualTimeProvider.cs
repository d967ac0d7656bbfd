namespace Syncropel.TestSupport;

/// <summary>
/// A clock that stands still until a test moves it. Timers fire inside <see cref="Advance"/>, in the order of their due times, so
/// that nothing waits for real; a test waits for a timer to be set instead.
/// </summary>
internal sealed class ManualTimeProvider : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<ManualTimer> _timers = [];
    private readonly List<(Predicate<TimeSpan> Wanted, TaskCompletionSource<TimeSpan> Found)> _waiting = [];
    private DateTimeOffset _now;

    public ManualTimeProvider(DateTimeOffset? start = null) => _now = start ?? new DateTimeOffset(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public long UnixMilliseconds => GetUtcNow().ToUnixTimeMilliseconds();

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock) return _now;
    }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    /// <summary>Sets the time without firing any timer, backwards too, as an administrator does.</summary>
    public void Set(DateTimeOffset now)
    {
        lock (_lock) _now = now;
    }

    /// <summary>Moves the time on and fires every timer that comes due on the way.</summary>
    public void Advance(TimeSpan by)
    {
        DateTimeOffset end = GetUtcNow() + by;
        while (TakeDue(end) is { } due) due.Fire();
        Set(end);
    }

    /// <summary>The due time of a timer that fits, as soon as one is set; at once where one is set already.</summary>
    public Task<TimeSpan> TimerAsync(Predicate<TimeSpan> wanted)
    {
        var found = new TaskCompletionSource<TimeSpan>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock)
        {
            foreach (ManualTimer timer in _timers)
            {
                if (!wanted(timer.Due - _now)) continue;
                found.SetResult(timer.Due - _now);
                return found.Task;
            }

            _waiting.Add((wanted, found));
        }

        return found.Task;
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    private ManualTimer? TakeDue(DateTimeOffset end)
    {
        lock (_lock)
        {
            ManualTimer? next = _timers.MinBy(timer => timer.Due);
            if (next is null || next.Due > end) return null;
            if (next.Due > _now) _now = next.Due;
            _timers.Remove(next);
            return next;
        }
    }

    private void Schedule(ManualTimer timer, TimeSpan due)
    {
        lock (_lock)
        {
            _timers.Remove(timer);
            if (due == Timeout.InfiniteTimeSpan) return;
            timer.Due = _now + due;
            _timers.Add(timer);
            foreach ((_, TaskCompletionSource<TimeSpan> found) in _waiting.Where(waiting => waiting.Wanted(due))) found.TrySetResult(due);
            _waiting.RemoveAll(waiting => waiting.Found.Task.IsCompleted);
        }
    }

    private sealed class ManualTimer(ManualTimeProvider clock, TimerCallback callback, object? state) : ITimer
    {
        public DateTimeOffset Due { get; set; }

        public void Fire() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            if (period > TimeSpan.Zero) throw new NotSupportedException("periodic timers");
            clock.Schedule(this, dueTime);
            return true;
        }

        public void Dispose() => clock.Schedule(this, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }
    }
}
