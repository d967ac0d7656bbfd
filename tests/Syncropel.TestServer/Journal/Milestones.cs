namespace Syncropel.TestServer;

/// <summary>A count that only grows, and those who wait for it.</summary>
internal sealed class Milestones
{
    private readonly Lock _gate = new();
    private readonly List<(int Count, TaskCompletionSource Reached)> _waiting = [];
    private int _count;

    public Task ReachedAsync(int count)
    {
        lock (_gate)
        {
            if (_count >= count) return Task.CompletedTask;
            var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Add((count, reached));
            return reached.Task;
        }
    }

    public void Reach(int count)
    {
        lock (_gate)
        {
            _count = Math.Max(_count, count);
            if (_waiting.Count == 0) return;
            foreach ((int wanted, TaskCompletionSource reached) in _waiting)
            {
                if (wanted <= _count) reached.SetResult();
            }

            _waiting.RemoveAll(static waiting => waiting.Reached.Task.IsCompleted);
        }
    }
}
