namespace Syncropel.Client;

/// <summary>Refuses options of single calls that cannot work, at the call.</summary>
internal static class CallOptionsCheck
{
    private const int MostConcurrency = 256;
    private const int LargestBatch = 10_000;

    private static readonly TimeSpan ShortestIdle = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestIdle = TimeSpan.FromHours(24);

    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range; the message names it.</exception>
    public static EmitManyOptions Checked(EmitManyOptions? options)
    {
        options ??= EmitManyOptions.Default;
        Check(options.MaxConcurrency, 1, MostConcurrency, nameof(options.MaxConcurrency));
        Check(options.BatchSize, 1, LargestBatch, nameof(options.BatchSize));
        return options;
    }

    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range; the message names it.</exception>
    public static QueryOptions Checked(QueryOptions? options)
    {
        options ??= QueryOptions.Default;
        Check(options.PageSize, 1, QueryOptions.LargestPageSize, nameof(options.PageSize));
        Check((int)options.Misfits, (int)MisfitPolicy.Yield, (int)MisfitPolicy.Throw, nameof(options.Misfits));
        return options;
    }

    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range; the message names it.</exception>
    public static SubscriptionOptions Checked(SubscriptionOptions? options)
    {
        options ??= SubscriptionOptions.Default;
        Check(options.IdleTimeout, ShortestIdle, LongestIdle, nameof(options.IdleTimeout));
        Check(options.MaxBackoff, TimeSpan.Zero, RetryPolicy.LongestWait, nameof(options.MaxBackoff));
        Check(options.MaxReconnects ?? 0, 0, int.MaxValue, nameof(options.MaxReconnects));
        Check((int)options.Misfits, (int)MisfitPolicy.Yield, (int)MisfitPolicy.Throw, nameof(options.Misfits));
        return options;
    }

    private static void Check<T>(T options, T least, T most, string option)
        where T : IComparable<T>
    {
        // Named after the argument that the caller gave.
        if (options.CompareTo(least) >= 0 && options.CompareTo(most) <= 0) return;
        throw new ArgumentOutOfRangeException(nameof(options), options, $"{option} is not from {least} to {most}.");
    }
}
