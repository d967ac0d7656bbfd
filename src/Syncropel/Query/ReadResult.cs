namespace Syncropel;

/// <summary>
/// What came of a read, with what a plain read leaves to the log: whether it failed, and what was refused. «Nothing is there» is a success
/// without records, «could not ask» is a failure. Immutable.
/// </summary>
/// <typeparam name="T">What was asked for.</typeparam>
public sealed record ReadResult<T>
{
    /// <summary>
    /// What was read. After a failure: what was read before it, which of lists may be a part, and of everything else is empty or null.
    /// </summary>
    public required T Value { get; init; }

    /// <summary>Whether the kernel has answered, and to the end.</summary>
    public bool Success => Error is null;

    /// <summary>Why the read failed; null after a success.</summary>
    public EmitError? Error { get; init; }

    /// <summary>How many attempts were made after the first one, over all calls that the read took.</summary>
    public int Retried { get; init; }

    /// <summary>
    /// What was received and is not in <see cref="Value"/>: what is no record, and what <see cref="SyncropelClientOptions.Verification"/>
    /// refuses.
    /// </summary>
    public ValueList<RefusedRecord> Refused { get; init; } = [];

    /// <summary>The result in one line, for logs.</summary>
    public override string ToString() => Error is { } error
        ? $"failed after {Retried} retries: {error}"
        : $"read, {Retried} retries, {Refused.Count} refused";
}
