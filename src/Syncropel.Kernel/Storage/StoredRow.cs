namespace Syncropel.Kernel.Storage;

/// <summary>What a store keeps of one record, as it keeps it and unchecked: it may be damaged.</summary>
/// <param name="Position">Its place: the first record has 1.</param>
/// <param name="Id">What it is found by, in hex digits.</param>
/// <param name="Json">The record.</param>
internal sealed record StoredRow(long Position, string Id, ReadOnlyMemory<byte> Json)
{
    /// <summary>The thread on which it is found.</summary>
    public required string Thread { get; init; }

    /// <summary>The actor of whom it is found.</summary>
    public required string Actor { get; init; }

    /// <summary>The clock by which it is found.</summary>
    public required long Clock { get; init; }

    /// <summary>The kind by which it is found; null where it has none.</summary>
    public required string? Kind { get; init; }

    /// <summary>The time by which it is found.</summary>
    public required string CreatedAt { get; init; }

    /// <summary>What is kept of a sound record.</summary>
    public static StoredRow Of(long position, StoredRecord record) => new(position, record.Id.ToString(), record.Json)
    {
        Thread = record.Thread,
        Actor = record.Actor,
        Clock = record.Clock,
        Kind = record.Kind,
        CreatedAt = record.CreatedAt,
    };
}
