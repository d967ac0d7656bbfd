namespace Syncropel.Kernel.Streams;

/// <summary>Tells when something must be said so that a quiet connection is not taken for a dead one.</summary>
/// <param name="every">How long it may be quiet; <see cref="Timeout.InfiniteTimeSpan"/> for ever.</param>
/// <param name="time">The clock.</param>
internal sealed class Heartbeat(TimeSpan every, TimeProvider time)
{
    private long _last = time.GetTimestamp();
    private Task? _timer;

    public bool IsDue => every != Timeout.InfiniteTimeSpan && time.GetElapsedTime(_last) >= every;

    /// <summary>Notes that something is said now.</summary>
    public void Beat() => _last = time.GetTimestamp();

    /// <summary>Completes when the heartbeat may be due; whoever waits looks again.</summary>
    /// <param name="cancellationToken">Ends the waiting; always the same one.</param>
    public Task MayBeDueAsync(CancellationToken cancellationToken)
    {
        // What is said puts the time off without touching the timer, which is set for the rest when it fires. So it costs nothing.
        if (_timer is null or { IsCompleted: true }) _timer = Task.Delay(Left(), time, cancellationToken);
        return _timer;
    }

    // In whole milliseconds, as timers are, and never too early.
    private TimeSpan Left()
    {
        if (every == Timeout.InfiniteTimeSpan) return every;
        TimeSpan left = every - time.GetElapsedTime(_last);
        return left > TimeSpan.Zero ? TimeSpan.FromMilliseconds(Math.Ceiling(left.TotalMilliseconds)) : TimeSpan.Zero;
    }
}
