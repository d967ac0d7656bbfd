namespace Syncropel.Delivery;

/// <summary>A record whose envelope is fixed, so that delivering it a second time changes nothing at the kernel. Immutable.</summary>
public sealed record OutboxRecord
{
    /// <summary>The record's id.</summary>
    public required RecordId Id { get; init; }

    /// <summary>The thread, on which records keep their order.</summary>
    public required string Thread { get; init; }

    /// <summary>The kind of the body.</summary>
    public required string Kind { get; init; }

    /// <summary>The record's clock.</summary>
    public required long Clock { get; init; }

    /// <summary>The JSON that is sent, byte for byte.</summary>
    public required ReadOnlyMemory<byte> Payload { get; init; }

    /// <summary>Id, kind, thread and clock in one line.</summary>
    public override string ToString() => $"{Id} {Kind} on {Thread} at {Clock}";
}
