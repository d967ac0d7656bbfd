using System.Text.Json;
using Syncropel.Kernel.Query;

namespace Syncropel.Kernel.Storage;

/// <summary>
/// What a record is found by, read from its JSON from end to end without making a tree, which would take several times the room.
/// </summary>
internal readonly record struct RecordHead(string Thread, string Actor, long Clock, string? Kind, string CreatedAt)
{
    /// <exception cref="JsonException">It is no record.</exception>
    /// <exception cref="InvalidOperationException">A member of it is no text.</exception>
    public static RecordHead Read(ReadOnlySpan<byte> json)
    {
        string? thread = null, actor = null, kind = null, createdAt = null;
        long? clock = null;
        bool isInBody = false;
        var reader = new Utf8JsonReader(json, FieldPath.AnyDepth);
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName || reader.CurrentDepth > (isInBody ? 2 : 1)) continue;
            if (reader.CurrentDepth == 2)
            {
                if (reader.ValueTextEquals("kind"u8)) kind = Next(ref reader).GetString();
                continue;
            }

            isInBody = reader.ValueTextEquals("body"u8);
            if (reader.ValueTextEquals("thread"u8)) thread = Next(ref reader).GetString();
            else if (reader.ValueTextEquals("actor"u8)) actor = Next(ref reader).GetString();
            else if (reader.ValueTextEquals("clock"u8)) clock = Next(ref reader).TryGetInt64(out long value) ? value : null;
            else if (reader.ValueTextEquals("created_at"u8)) createdAt = Next(ref reader).GetString();
        }

        return new RecordHead(
            thread ?? throw Missing(nameof(thread)),
            actor ?? throw Missing(nameof(actor)),
            clock ?? throw Missing(nameof(clock)),
            kind,
            createdAt ?? throw Missing("created_at"));
    }

    private static ref Utf8JsonReader Next(ref Utf8JsonReader reader)
    {
        reader.Read();
        return ref reader;
    }

    private static JsonException Missing(string member) => new($"It has no {member}.");
}
