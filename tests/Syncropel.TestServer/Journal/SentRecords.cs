using System.Text;
using System.Text.Json;
using Syncropel.Json;

namespace Syncropel.TestServer;

/// <summary>Finds the ids of what was sent, from the bytes alone, so that a journal can be held against a kernel's store.</summary>
internal static class SentRecords
{
    private static readonly string[] Hashed = ["act", "actor", "body", "clock", "data_type", "parents", "thread"];

    public static IReadOnlyList<RecordId> IdsOf(ReadOnlySpan<byte> body)
    {
        if (body.IsEmpty) return [];
        try
        {
            JsonElement root = JsonElement.Parse(body);
            if (root.ValueKind != JsonValueKind.Object) return [];
            return root.TryGetProperty("records", out JsonElement records) && records.ValueKind == JsonValueKind.Array
                ? [.. records.EnumerateArray().Select(IdOf).OfType<RecordId>()]
                : IdOf(root) is { } id ? [id] : [];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private static RecordId? IdOf(JsonElement record)
    {
        if (record.ValueKind != JsonValueKind.Object) return null;
        var members = new List<string>(Hashed.Length);
        foreach (string name in Hashed)
        {
            if (record.TryGetProperty(name, out JsonElement value)) members.Add($"\"{name}\":{value.GetRawText()}");
            else if (name == "data_type") members.Add("\"data_type\":\"SCALAR\"");
            else return null;
        }

        try
        {
            return RecordId.Compute(CanonicalJson.Canonicalize(Encoding.UTF8.GetBytes($"{{{string.Join(',', members)}}}")));
        }
        catch (CanonicalJsonException)
        {
            return null;
        }
    }
}
