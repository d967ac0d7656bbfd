namespace Syncropel;

/// <summary>How many records are emitted at once. Immutable.</summary>
public sealed record EmitManyOptions
{
    /// <summary>How many calls may be on their way at once. Records of one thread are never in two of them.</summary>
    /// <value>From 1 to 256. Default: 8.</value>
    public int MaxConcurrency { get; init; } = 8;

    /// <summary>
    /// How many records may travel in one call, where the kernel offers batches; it may allow less. Nothing is waited for to fill a batch:
    /// what is there goes. 1 sends each record alone.
    /// </summary>
    /// <value>From 1 to 10,000. Default: 500.</value>
    public int BatchSize { get; init; } = 500;

    /// <summary>
    /// Whether the first failure is the last: nothing more is taken from the source, and what was taken and not begun comes as a failure
    /// with <see cref="EmitErrorCode.NotSent"/>. A record that is queued is no failure.
    /// </summary>
    /// <value>Default: false, and the next record is emitted whatever became of the one before.</value>
    public bool StopOnFailure { get; init; }

    /// <summary>Told after each result that is handed out.</summary>
    public IProgress<EmitProgress>? Progress { get; init; }

    internal static EmitManyOptions Default { get; } = new();
}
