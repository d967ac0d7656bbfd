using System.Diagnostics.CodeAnalysis;

namespace Syncropel;

/// <summary>
/// What became of an emit. A failed emit throws nothing: look at <see cref="Success"/>, or the record is lost in silence.
/// </summary>
public sealed record EmitResult
{
    /// <summary>Whether the kernel has the record, under the id that its content has.</summary>
    [MemberNotNullWhen(true, nameof(RecordId), nameof(Clock))]
    [MemberNotNullWhen(false, nameof(Error))]
    public bool Success => Error is null;

    /// <summary>The record's id; null after a failure.</summary>
    public RecordId? RecordId { get; init; }

    /// <summary>
    /// The record's clock; after a failure, that of the last attempt. The same emit with this clock is the same record: where it
    /// was stored and only the answer was lost, it is not stored twice.
    /// </summary>
    public long? Clock { get; init; }

    /// <summary>Why the emit failed; null after a success.</summary>
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
    public override string ToString() =>
        Success ? $"{Kind} on {Thread}: {RecordId} at {Clock}, {Retried} retries" : $"{Kind} on {Thread}: {Error}, {Retried} retries";
}
