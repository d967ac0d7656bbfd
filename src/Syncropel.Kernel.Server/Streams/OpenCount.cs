namespace Syncropel.Kernel.Server.Streams;

/// <summary>How many of something are open. Safe to use from many threads at once.</summary>
internal sealed class OpenCount
{
    private readonly Lock _gate = new();
    private readonly List<(int Count, TaskCompletionSource Reached)> _waiting = [];
    private int _count;

    public int Value
    {
        get
        {
            lock (_gate) return _count;
        }
    }

    public void Add(int change)
    {
        lock (_gate)
        {
            _count += change;
            TellThoseWaiting();
        }
    }

    /// <summary>Waits until exactly so many are open, were it for a moment.</summary>
    public async Task WaitForAsync(int count, CancellationToken cancellationToken)
    {
        (int Count, TaskCompletionSource Reached) wait = (count, new(TaskCreationOptions.RunContinuationsAsynchronously));
        lock (_gate)
        {
            _waiting.Add(wait);
            TellThoseWaiting();
        }

        try
        {
            await wait.Reached.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            lock (_gate) _waiting.Remove(wait);
        }
    }

    private void TellThoseWaiting()
    {
        foreach ((int count, TaskCompletionSource reached) in _waiting)
        {
            if (count == _count) reached.TrySetResult();
        }
    }
}
