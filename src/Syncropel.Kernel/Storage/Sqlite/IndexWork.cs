namespace Syncropel.Kernel.Storage.Sqlite;

/// <summary>Whether indexes are being made, for those who want to know which there are. Safe to use from many threads at once.</summary>
internal sealed class IndexWork
{
    private volatile TaskCompletionSource? _work;

    /// <summary>Completes when those indexes are there that are being made.</summary>
    public Task Done => _work?.Task ?? Task.CompletedTask;

    public void Begin() => _work = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    public void End()
    {
        _work?.SetResult();
        _work = null;
    }
}
