using System.Text.Json;

namespace Syncropel.Kernel.Storage;

/// <summary>A record as the kernel keeps it: its canonical JSON with <c>id</c> and <c>created_at</c>, and what it is found by.</summary>
internal sealed class StoredRecord
{
    private readonly Lazy<Record> _record;

    public StoredRecord(RecordId id, byte[] json)
    {
        Id = id;
        Json = json;
        Root = JsonElement.Parse(json);
        Thread = Root.GetProperty("thread").GetString()!;
        Actor = Root.GetProperty("actor").GetString()!;
        Clock = Root.GetProperty("clock").GetInt64();
        Kind = Root.GetProperty("body").TryGetProperty("kind", out JsonElement kind) ? kind.GetString() : null;
        _record = new(() => Record.Parse(Json.Span));
    }

    public RecordId Id { get; }

    public string Thread { get; }

    public string Actor { get; }

    public long Clock { get; }

    public string? Kind { get; }

    /// <summary>When the kernel took it, as it says.</summary>
    public string CreatedAt => Root.GetProperty("created_at").GetString()!;

    public ReadOnlyMemory<byte> Json { get; }

    /// <summary>The JSON as a tree, for queries.</summary>
    public JsonElement Root { get; }

    /// <summary>The record as a client would read it.</summary>
    public Record Record => _record.Value;
}
