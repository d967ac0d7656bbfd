namespace Syncropel.Outbox.Writing;

/// <summary>A task of the writer that somebody waits for.</summary>
/// <typeparam name="T">What comes of it.</typeparam>
internal abstract class WriterTask<T> : WriterTask
{
    // Whoever awaits it goes on elsewhere, and not on the writer's thread. Whoever blocks on it needs no other thread to wake up.
    private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>What comes of it.</summary>
    public Task<T> Done => _done.Task;

    /// <summary>What has come of it, when it has been run.</summary>
    protected abstract T Result { get; }

    public override void Succeed() => _done.TrySetResult(Result);

    public override void Fail(Exception problem) => _done.TrySetException(problem);

    /// <summary>Says what came of it where nothing was done.</summary>
    protected void End(T result) => _done.TrySetResult(result);
}
