using System.Text.Json;
using System.Text.Json.Nodes;
using Syncropel.Cli.Schemas;

namespace Syncropel.Cli.Inference;

/// <summary>A body from which a schema is inferred.</summary>
/// <param name="Source">The file, as messages name it.</param>
/// <param name="File">What the file holds.</param>
/// <param name="Offset">Where in it the document begins in which the sample stands, in bytes.</param>
/// <param name="Body">The body, in canonical form.</param>
internal sealed record Sample(string Source, ReadOnlyMemory<byte> File, int Offset, JsonElement Body)
{
    /// <summary>The line and the column of that place. The file is read through to count them, so that only messages ask.</summary>
    public TextPlace Place => TextPlace.Of(File.Span, Offset);

    /// <summary>The record's act, where the sample is a whole record.</summary>
    public string? Act { get; init; }

    /// <summary>The record's data type, where the sample is a whole record and says one.</summary>
    public string? DataType { get; init; }

    /// <summary>The kind that the body itself has.</summary>
    public string? Kind => TextOf(Body, "kind");

    /// <summary>The body as one of another kind, whatever its own.</summary>
    public RecordBody WithoutKind()
    {
        JsonObject members = JsonObject.Create(Body.Clone())!;
        members.Remove("kind");
        members.Remove("_refs");
        return RecordBody.FromJsonObject(members);
    }

    /// <summary>Makes a sample of an object: of its body, where it is a record.</summary>
    public static Sample Of(string source, ReadOnlyMemory<byte> file, int offset, JsonElement json)
    {
        bool isRecord = TextOf(json, "act") is not null && TextOf(json, "actor") is not null && TextOf(json, "thread") is not null
            && json.TryGetProperty("body", out JsonElement body) && body.ValueKind == JsonValueKind.Object;
        return isRecord
            ? new Sample(source, file, offset, json.GetProperty("body")) { Act = TextOf(json, "act"), DataType = TextOf(json, "data_type") }
            : new Sample(source, file, offset, json);
    }

    private static string? TextOf(JsonElement json, string name) =>
        json.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
