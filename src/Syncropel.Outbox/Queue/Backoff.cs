namespace Syncropel.Outbox.Queue;

/// <summary>How long to wait after attempts that failed one after the other: twice as long each time, with jitter, up to a limit.</summary>
internal sealed class Backoff(TimeSpan first, TimeSpan longest)
{
    private const int MostDoublings = 40;

    /// <param name="failures">How many attempts have failed, at least one.</param>
    public TimeSpan After(int failures)
    {
        double whole = first.Ticks * Math.Pow(2, Math.Min(failures - 1, MostDoublings));
        double capped = Math.Min(whole, longest.Ticks);
        return TimeSpan.FromTicks((long)(capped * (0.5 + (Random.Shared.NextDouble() / 2))));
    }
}
