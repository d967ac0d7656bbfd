using Syncropel.Delivery;

namespace Syncropel;

/// <summary>A record in an outbox. Immutable.</summary>
public sealed record OutboxEntry
{
    /// <summary>The record as it will be sent, or was.</summary>
    public required OutboxRecord Record { get; init; }

    /// <summary>When it came into the outbox.</summary>
    public required DateTimeOffset QueuedAt { get; init; }

    /// <summary>Why it could not be delivered when it was emitted, or why the kernel has refused it since.</summary>
    public required EmitError Reason { get; init; }

    /// <summary>Whether the kernel has refused it for good. It is not sent again, but by <see cref="IOutbox.RetryAsync"/>.</summary>
    public required bool IsRefused { get; init; }
}
