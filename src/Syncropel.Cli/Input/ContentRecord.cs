using System.Runtime.InteropServices;
using System.Text.Json;
using Syncropel.Json;
using Syncropel.Kernel;
using Syncropel.Kernel.Ingest;

namespace Syncropel.Cli.Input;

/// <summary>A record by its content: with or without its id, and held to the rules of a kernel. Or what keeps it from being one.</summary>
internal sealed class ContentRecord
{
    // In the order of canonical JSON.
    private static readonly string[] Hashed = ["act", "actor", "body", "clock", "data_type", "parents", "thread"];

    // The rules of a kernel that knows every namespace.
    private static readonly IngestRules Rules = new(int.MaxValue, null);

    private ContentRecord() { }

    /// <summary>The id that the content has.</summary>
    public RecordId Id { get; private init; }

    /// <summary>What is hashed.</summary>
    public byte[] Canonical { get; private init; } = [];

    /// <summary>Why it is no record, or another one than it says; null for a record.</summary>
    public string? Fault { get; private init; }

    /// <summary>Where the fault is, in bytes from the record's beginning.</summary>
    public long FaultOffset { get; private init; }

    public static ContentRecord Read(ReadOnlySpan<byte> json)
    {
        try
        {
            JsonElement root = StrictJson.ReadObject(json, RefusalCode.InvalidRecord, "The record");
            RecordId id = EnvelopeReader.Read(root, Rules).Id;
            return Mismatch(json, root, id) ?? new ContentRecord { Id = id, Canonical = WriteHashed(root) };
        }
        catch (RefusalException refused)
        {
            Refusal refusal = refused.Refusal;
            return new ContentRecord
            {
                Fault = refusal.Message,
                FaultOffset = refusal.ByteOffset ?? (refusal.Field is { } field and not "$" ? JsonValues.PlaceOf(json, field) : 0),
            };
        }
    }

    private static ContentRecord? Mismatch(ReadOnlySpan<byte> json, JsonElement root, RecordId id)
    {
        foreach (string name in (string[])["id", "record_id"])
        {
            if (!root.TryGetProperty(name, out JsonElement said)) continue;
            string text = said.ValueKind == JsonValueKind.String ? said.GetString()! : said.GetRawText();
            if (text == id.ToString()) continue;
            return new ContentRecord
            {
                Fault = $"'{name}' is {text}, and the content has the id {id}: one of the two was changed.",
                FaultOffset = JsonValues.PlaceOf(json, name),
            };
        }

        return null;
    }

    private static byte[] WriteHashed(JsonElement root)
    {
        var writer = new CanonicalJsonWriter([]);
        try
        {
            writer.WriteStartObject();
            foreach (string name in Hashed)
            {
                writer.WriteName(name);
                writer.WriteRaw(root.TryGetProperty(name, out JsonElement value) ? JsonMarshal.GetRawUtf8Value(value) : "\"SCALAR\""u8);
            }

            writer.WriteEndObject();
            return writer.Written.ToArray();
        }
        finally
        {
            writer.Dispose();
        }
    }
}
