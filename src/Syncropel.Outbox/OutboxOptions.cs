namespace Syncropel;

/// <summary>How an outbox works. Checked by <c>UseOutbox</c>. Immutable.</summary>
public sealed record OutboxOptions
{
    /// <summary>How many records the outbox holds at most, waiting and refused.</summary>
    /// <value>From 1 to 10,000,000. Default: 100,000.</value>
    public int MaxRecords { get; init; } = 100_000;

    /// <summary>
    /// How much the records take at most, waiting and refused, in bytes as they are sent. The file is somewhat larger. All of it is read
    /// when the outbox is opened.
    /// </summary>
    /// <value>From 1 byte to 1 TiB. Default: 256 MiB.</value>
    public long MaxBytes { get; init; } = 256L * 1024 * 1024;

    /// <summary>What is done with a record for which there is no room.</summary>
    /// <value>Default: <see cref="WhenFull.Refuse"/>.</value>
    public WhenFull WhenFull { get; init; } = WhenFull.Refuse;

    /// <summary>
    /// The longest wait after the first attempt of delivery that failed. It doubles with each further one. A wait lasts from half of it to
    /// all of it, at random, so that clients that lost their kernel together do not come back together.
    /// </summary>
    /// <value>From 10 ms to 24 h. Default: 1 s.</value>
    public TimeSpan FirstRetry { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest wait after any attempt of delivery that failed.</summary>
    /// <value>From <see cref="FirstRetry"/> to 24 h. Default: 1 min.</value>
    public TimeSpan LongestRetry { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>
    /// Called once for each record that leaves the outbox by itself or is refused, one after the other, on a thread of the pool. What it
    /// throws is logged as a warning and goes no further. While it runs, it holds up nothing but the next call of itself. A record that is
    /// delivered right before a crash may not be told.
    /// </summary>
    public Action<OutboxSettlement>? OnSettled { get; init; }
}
