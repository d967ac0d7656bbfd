namespace Syncropel.Subscriptions;

/// <summary>
/// The waits between attempts: each twice as long as the one before, and somewhere between half of that and one and a half.
/// </summary>
internal sealed class Backoff(TimeSpan first, TimeSpan longest)
{
    private const double Spread = 0.5;

    /// <summary>How many attempts in a row have failed.</summary>
    public int Failures { get; private set; }

    /// <summary>Something was received.</summary>
    public void Reset() => Failures = 0;

    /// <summary>The wait before the next attempt.</summary>
    public TimeSpan Next()
    {
        // Beyond 2^30 times the first wait, the longest one is reached whatever it is.
        double factor = Math.Pow(2, Math.Min(Failures++, 30)) * (1 - Spread + (Random.Shared.NextDouble() * 2 * Spread));
        TimeSpan wait = first > longest ? longest : first;
        return wait.TotalMilliseconds * factor >= longest.TotalMilliseconds ? longest : wait * factor;
    }
}
