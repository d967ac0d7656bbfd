using System.Diagnostics.CodeAnalysis;

namespace Syncropel;

/// <summary>
/// What became of an emit. A failed emit throws nothing: look at <see cref="Success"/>, or the record is lost in silence. Immutable.
/// </summary>
public sealed record EmitResult
{
    /// <summary>Stored, queued or failed.</summary>
    public EmitOutcome Outcome => Error is null ? EmitOutcome.Stored : IsQueued ? EmitOutcome.Queued : EmitOutcome.Failed;

    /// <summary>Whether the kernel has the record, under the id that its content has.</summary>
    [MemberNotNullWhen(true, nameof(RecordId), nameof(Clock))]
    [MemberNotNullWhen(false, nameof(Error))]
    public bool Success => Error is null;

    /// <summary>
    /// Whether the record is in the outbox, on disk, and will be delivered later, as these very bytes: its id and its clock are fixed.
    /// <see cref="Success"/> is false then, and <see cref="Error"/> says why the record could not be delivered now.
    /// </summary>
    [MemberNotNullWhen(true, nameof(RecordId), nameof(Clock), nameof(Error))]
    public bool IsQueued { get; init; }

    /// <summary>The record's id; null after a failure.</summary>
    public RecordId? RecordId { get; init; }

    /// <summary>
    /// The record's clock; after a failure, that of the last attempt, or null where there was none. The same emit with this clock is
    /// the same record: where it was stored and only the answer was lost, it is not stored twice.
    /// </summary>
    public long? Clock { get; init; }

    /// <summary>Why the emit failed, or why its record is queued; null after a success.</summary>
    public EmitError? Error { get; init; }

    /// <summary>How many attempts were made after the first one.</summary>
    public int Retried { get; init; }

    /// <summary>The kind.</summary>
    public required string Kind { get; init; }

    /// <summary>The act.</summary>
    public required Act Act { get; init; }

    /// <summary>The thread.</summary>
    public required string Thread { get; init; }

    /// <summary>The result in one line, for logs.</summary>
    public override string ToString() => Outcome switch
    {
        EmitOutcome.Stored => $"{Kind} on {Thread}: {RecordId} at {Clock}, {Retried} retries",
        EmitOutcome.Queued => $"{Kind} on {Thread}: {RecordId} at {Clock} is queued, {Retried} retries: {Error}",
        _ => $"{Kind} on {Thread}: {Error}, {Retried} retries",
    };
}
