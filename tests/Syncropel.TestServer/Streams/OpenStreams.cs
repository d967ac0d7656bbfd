namespace Syncropel.TestServer;

/// <summary>
/// The answers of a server that are streams of events, and the ways in which a network ends them. Safe for use by many threads.
/// </summary>
public sealed class OpenStreams
{
    private readonly Lock _gate = new();
    private readonly Milestones _openings = new();
    private readonly List<OpenStream> _open = [];
    private volatile Func<int, long?> _lengths = static _ => null;
    private int _opened;

    internal OpenStreams() { }

    /// <summary>How many are open.</summary>
    public int Count
    {
        get
        {
            lock (_gate) return _open.Count;
        }
    }

    /// <summary>How many have been opened since the server was made, those that have ended among them.</summary>
    public int Opened
    {
        get
        {
            lock (_gate) return _opened;
        }
    }

    /// <summary>Ends as soon as so many have been opened.</summary>
    /// <param name="count">How many, counted since the server was made.</param>
    /// <param name="cancellationToken">Gives the waiting up.</param>
    public Task OpenedAsync(int count, CancellationToken cancellationToken = default) =>
        _openings.ReachedAsync(count).WaitAsync(cancellationToken);

    /// <summary>Resets the TCP connections of all that are open, before it returns.</summary>
    /// <returns>How many that were.</returns>
    public int Cut()
    {
        lock (_gate)
        {
            foreach (OpenStream stream in _open) stream.Cut();
            return _open.Count;
        }
    }

    /// <summary>Cuts each stream that is opened from now on after this number of bytes of events.</summary>
    /// <param name="bytes">How many bytes the client receives before the reset; 0 for nothing but the head.</param>
    public void CutAfter(long bytes)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(bytes);
        CutAfter(_ => bytes);
    }

    /// <summary>
    /// Cuts streams that are opened from now on after so many bytes of events, the head and the chunks' frames not counted.
    /// </summary>
    /// <param name="bytes">
    /// The number of bytes for a stream by how many have been opened before it; null for one that is not cut.
    /// <see cref="StreamCuts.Random"/> makes such a plan.
    /// </param>
    public void CutAfter(Func<int, long?> bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        _lengths = bytes;
    }

    /// <summary>
    /// From now on nothing more comes through those that are open, which stay open until their clients close them: a connection that
    /// is dead, and does not say so. What has been sent before may still arrive; streams that are opened later flow.
    /// </summary>
    public void Hold()
    {
        lock (_gate)
        {
            foreach (OpenStream stream in _open) stream.Hold();
        }
    }

    internal async Task PassAsync(Exchange exchange, HttpResponseMessage answer)
    {
        OpenStream stream = Open(exchange);
        try
        {
            await stream.PassAsync(answer);
        }
        finally
        {
            // Under the lock, so that no cut can hit the connection's next request.
            lock (_gate) _open.Remove(stream);
        }
    }

    private OpenStream Open(Exchange exchange)
    {
        lock (_gate)
        {
            var stream = new OpenStream(exchange, _lengths(_opened++));
            _open.Add(stream);
            _openings.Reach(_opened);
            return stream;
        }
    }
}
