namespace Syncropel;

/// <summary>How it stands with an outbox. Immutable.</summary>
public sealed record OutboxStatus
{
    /// <summary>What the outbox is called in metrics and logs: for one in a file, the file's name without its folder.</summary>
    public required string Name { get; init; }

    /// <summary>How many records wait for delivery.</summary>
    public long Waiting { get; init; }

    /// <summary>How many records the kernel refused for good. They stay until somebody retries or removes them.</summary>
    public long Refused { get; init; }

    /// <summary>How much the records take, waiting and refused, in bytes as they are sent.</summary>
    public long Bytes { get; init; }

    /// <summary>How many records were dropped because the outbox was full, since the client was made.</summary>
    public long Dropped { get; init; }

    /// <summary>Why the last attempt of delivery failed; null where it did not, and after a restart until the first attempt.</summary>
    public EmitError? LastError { get; init; }

    /// <summary>What was found broken when the outbox was opened, and what was saved of it; null where it was sound.</summary>
    public OutboxDamage? Damage { get; init; }
}
