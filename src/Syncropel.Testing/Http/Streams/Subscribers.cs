using Syncropel.Kernel.Streams;

namespace Syncropel.Testing.Http.Streams;

/// <summary>The streams that are open. Safe for use by many threads.</summary>
internal sealed class Subscribers
{
    private readonly Lock _gate = new();
    private readonly HashSet<Subscriber> _open = [];
    private readonly List<(int Count, TaskCompletionSource Reached)> _waiting = [];

    public int Count
    {
        get
        {
            lock (_gate) return _open.Count;
        }
    }

    /// <summary>Opens a stream.</summary>
    /// <param name="feed">What the client is told.</param>
    /// <param name="disconnected">Cancelled when the client's handler is disposed.</param>
    /// <returns>The client's end. Disposing of it ends the stream.</returns>
    public Stream Open(RecordFeed feed, CancellationToken disconnected)
    {
        var subscriber = new Subscriber(Remove);
        lock (_gate)
        {
            _open.Add(subscriber);
            TellThoseWaiting();
        }

        // Nobody waits for it: whatever ends it shows in the stream.
        _ = subscriber.RunAsync(feed, disconnected);
        return subscriber.OpenRead();
    }

    /// <summary>Ends all streams that are open now.</summary>
    /// <param name="fault">Makes what each client's next read throws; null for an end in order.</param>
    public void EndAll(Func<Exception>? fault)
    {
        Subscriber[] open;
        lock (_gate) open = [.. _open];
        foreach (Subscriber subscriber in open) subscriber.End(fault?.Invoke());
    }

    /// <summary>Waits until exactly so many streams are open, were it for a moment.</summary>
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

    private void Remove(Subscriber subscriber)
    {
        lock (_gate)
        {
            _open.Remove(subscriber);
            TellThoseWaiting();
        }
    }

    private void TellThoseWaiting()
    {
        foreach ((int count, TaskCompletionSource reached) in _waiting)
        {
            if (count == _open.Count) reached.TrySetResult();
        }
    }
}
