using Syncropel.Delivery;

namespace Syncropel.Outbox.Storage;

/// <summary>A record as it is on disk. Immutable.</summary>
/// <param name="Sequence">Its place: records are in the order in which they came.</param>
/// <param name="Record">The record.</param>
/// <param name="QueuedAt">When it came, to the millisecond.</param>
/// <param name="Reason">Why it could not be delivered, or why the kernel has refused it.</param>
/// <param name="IsRefused">Whether the kernel has refused it for good.</param>
internal sealed record StoredRecord(long Sequence, OutboxRecord Record, DateTimeOffset QueuedAt, EmitError Reason, bool IsRefused)
{
    public OutboxEntry ToEntry() => new() { Record = Record, QueuedAt = QueuedAt, Reason = Reason, IsRefused = IsRefused };
}
