using System.Globalization;

namespace Syncropel.Synapse;

/// <summary>How long one run may take, and what cancels its model calls when that is over or the caller has enough.</summary>
internal sealed class LatencyBudget : IDisposable
{
    private readonly TimeProvider _clock;
    private readonly long _started;
    private readonly long _budgetMs;
    private readonly CancellationTokenSource? _timer;
    private readonly CancellationTokenSource _either;

    public LatencyBudget(long budgetMs, TimeProvider clock, CancellationToken caller)
    {
        _clock = clock;
        _started = clock.GetTimestamp();
        _budgetMs = budgetMs;

        // What is longer than a timer can be is only held against the clock.
        if (budgetMs is > 0 and <= int.MaxValue) _timer = new CancellationTokenSource(TimeSpan.FromMilliseconds(budgetMs), clock);
        CanEnd = _timer is not null || caller.CanBeCanceled;
        _either = CancellationTokenSource.CreateLinkedTokenSource(caller, _timer?.Token ?? CancellationToken.None);
    }

    /// <summary>Cancelled by the caller, and when the budget is used up.</summary>
    public CancellationToken Token => _either.Token;

    /// <summary>Whether there is anything that could cancel <see cref="Token"/>.</summary>
    public bool CanEnd { get; }

    public bool IsUsedUp => _timer?.IsCancellationRequested == true;

    private double ElapsedMs => _clock.GetElapsedTime(_started).TotalMilliseconds;

    /// <exception cref="StageException">Nothing is left for another model call.</exception>
    public void EnsureLeft()
    {
        if (IsUsedUp || (_budgetMs > 0 && ElapsedMs >= _budgetMs)) throw Exceeded("nothing of it is left for this stage", null);
    }

    /// <exception cref="StageException">The run has taken longer.</exception>
    public void EnsureNotExceeded()
    {
        if (_budgetMs > 0 && ElapsedMs > _budgetMs) throw Exceeded("this stage went beyond it", null);
    }

    public StageException Exceeded(string how, Exception? problem) => new(
        PipelineErrors.LatencyBudgetExceeded,
        string.Create(CultureInfo.InvariantCulture, $"the run has {_budgetMs} ms and has taken {Math.Ceiling(ElapsedMs)}; {how}"),
        problem);

    public void Dispose()
    {
        _either.Dispose();
        _timer?.Dispose();
    }
}
