using System.Text.Json;

namespace Syncropel.Kernel.Storage;

/// <summary>A record as the kernel keeps it: its canonical JSON with <c>id</c> and <c>created_at</c>, and what it is found by.</summary>
/// <param name="id">The id.</param>
/// <param name="json">The canonical JSON.</param>
internal sealed class StoredRecord(RecordId id, byte[] json)
{
    // Boxed, so that it is there as a whole or not at all for whoever else looks.
    private object? _root;
    private Record? _record;

    public RecordId Id => id;

    public required string Thread { get; init; }

    public required string Actor { get; init; }

    public required long Clock { get; init; }

    public required string? Kind { get; init; }

    /// <summary>When the kernel took it, as it says.</summary>
    public required string CreatedAt { get; init; }

    public ReadOnlyMemory<byte> Json => json;

    /// <summary>The JSON as a tree, for queries. It is made when it is first asked for: most of what comes in is only kept.</summary>
    public JsonElement Root => (JsonElement)(_root ??= JsonElement.Parse(json));

    /// <summary>The record as a client would read it.</summary>
    public Record Record => _record ??= Record.Parse(json);

    /// <summary>A record of which only the JSON is at hand.</summary>
    public static StoredRecord Parse(RecordId id, byte[] json)
    {
        var head = RecordHead.Read(json);
        return new StoredRecord(id, json)
        {
            Thread = head.Thread,
            Actor = head.Actor,
            Clock = head.Clock,
            Kind = head.Kind,
            CreatedAt = head.CreatedAt,
        };
    }
}
