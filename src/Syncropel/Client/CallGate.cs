namespace Syncropel.Client;

/// <summary>Counts the emits under way, so that a client that is disposed can wait for the last of them.</summary>
internal sealed class CallGate
{
    private readonly Lock _lock = new();
    private readonly TaskCompletionSource _empty = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _underWay;
    private bool _closed;

    /// <summary>Lets an emit in.</summary>
    /// <returns>What is to be disposed of when the emit is out again.</returns>
    /// <exception cref="ObjectDisposedException">The gate is closed.</exception>
    public Pass Enter()
    {
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_closed, typeof(SyncropelClient));
            _underWay++;
            return new Pass(this);
        }
    }

    /// <summary>Lets nobody in any more; complete when all are out.</summary>
    public Task CloseAsync()
    {
        lock (_lock)
        {
            _closed = true;
            if (_underWay == 0) _empty.TrySetResult();
            return _empty.Task;
        }
    }

    private void Leave()
    {
        lock (_lock)
        {
            if (--_underWay == 0 && _closed) _empty.TrySetResult();
        }
    }

    /// <summary>The stay of one emit.</summary>
    public readonly struct Pass(CallGate gate) : IDisposable
    {
        public void Dispose() => gate.Leave();
    }
}
