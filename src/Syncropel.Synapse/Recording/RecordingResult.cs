namespace Syncropel.Synapse;

/// <summary>What became of recording a run. A recording that fails throws nothing: look at <see cref="Success"/>.</summary>
public sealed record RecordingResult
{
    /// <summary>
    /// Whether every hop is recorded, or waits in the client's outbox for its delivery. A run without hops has nothing to record, and
    /// succeeds.
    /// </summary>
    public bool Success => Error is null;

    /// <summary>What became of the emits, in the order of the hops; after a failure, up to and with the one that failed.</summary>
    public required ValueList<EmitResult> Emits { get; init; }

    /// <summary>
    /// Why the recording stopped; null after a success. It stops at the first failure, for a record cannot name a parent that is not
    /// there.
    /// </summary>
    public EmitError? Error { get; init; }
}
