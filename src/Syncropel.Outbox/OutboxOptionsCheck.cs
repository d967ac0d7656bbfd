namespace Syncropel.Outbox;

/// <summary>Refuses options that cannot work, before they fail somewhere far from their cause.</summary>
internal static class OutboxOptionsCheck
{
    private const int MostRecords = 10_000_000;
    private const long MostBytes = 1L << 40;

    private static readonly TimeSpan ShortestRetry = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan LongestRetry = TimeSpan.FromHours(24);

    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range; the message names it.</exception>
    public static void ThrowIfInvalid(OutboxOptions options, string parameter)
    {
        Check(options.MaxRecords, 1, MostRecords, nameof(options.MaxRecords), parameter);
        Check(options.MaxBytes, 1, MostBytes, nameof(options.MaxBytes), parameter);
        Check(options.FirstRetry, ShortestRetry, LongestRetry, nameof(options.FirstRetry), parameter);
        Check(options.LongestRetry, options.FirstRetry, LongestRetry, nameof(options.LongestRetry), parameter);
        Check((int)options.WhenFull, (int)WhenFull.Refuse, (int)WhenFull.DropOldest, nameof(options.WhenFull), parameter);
    }

    private static void Check<T>(T value, T least, T most, string option, string parameter)
        where T : IComparable<T>
    {
        if (value.CompareTo(least) >= 0 && value.CompareTo(most) <= 0) return;
        throw new ArgumentOutOfRangeException(parameter, value, $"{option} is not from {least} to {most}.");
    }
}
