using System.Globalization;
using System.Text.Json;
using Syncropel.Kernel.Storage;

namespace Syncropel.Kernel.Ingest;

/// <summary>
/// Reads a record as a kernel keeps it: by the rules for what is sent, and besides, its id must be that of its content. When it was taken
/// stays what it was.
/// </summary>
internal static class StoredReader
{
    private const string Id = "id";
    private const string CreatedAt = "created_at";

    /// <param name="json">The record with its <c>id</c> and <c>created_at</c>.</param>
    /// <param name="rules">What the kernel's keeper decided.</param>
    /// <exception cref="RefusalException">It is no such record.</exception>
    public static StoredRecord Read(ReadOnlySpan<byte> json, IngestRules rules)
    {
        JsonElement root = StrictJson.ReadObject(json, RefusalCode.InvalidRecord, "The record");
        foreach (JsonProperty member in root.EnumerateObject())
        {
            if (member.Name is Id or CreatedAt || EnvelopeReader.IsSent(member.Name)) continue;
            throw FieldRules.Invalid(member.Name, "is no field of a record");
        }

        string id = TextOf(root, Id), createdAt = TextOf(root, CreatedAt);
        const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        bool isTime = DateTimeOffset.TryParse(createdAt, CultureInfo.InvariantCulture, Utc, out DateTimeOffset time);
        if (!isTime) throw FieldRules.Invalid(CreatedAt, $"is '{createdAt}'; it must be a time, such as \"2026-11-20T12:30:00.0000000Z\"");

        Envelope envelope = EnvelopeReader.Read(root, rules);
        return envelope.Id.ToString() == id
            ? envelope.ToStored(time)
            : throw FieldRules.Invalid(Id, $"is '{id}', and the content has the id {envelope.Id}");
    }

    private static string TextOf(JsonElement root, string member) =>
        root.TryGetProperty(member, out JsonElement value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()!
            : throw FieldRules.Invalid(member, "is missing or no string; a record that was kept has it");
}
