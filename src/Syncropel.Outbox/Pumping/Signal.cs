namespace Syncropel.Outbox.Pumping;

/// <summary>Wakes one who waits, or who will wait next. Safe to use from many threads at once.</summary>
internal sealed class Signal
{
    private readonly Lock _lock = new();
    private TaskCompletionSource _next = New();

    /// <summary>Complete at the next <see cref="Give"/> after the one that was taken last.</summary>
    public Task Next
    {
        get
        {
            lock (_lock) return _next.Task;
        }
    }

    public void Give()
    {
        lock (_lock) _next.TrySetResult();
    }

    /// <summary>Forgets what was given until now. To be called before one looks for what to do.</summary>
    public void Take()
    {
        lock (_lock)
        {
            if (_next.Task.IsCompleted) _next = New();
        }
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
