using System.Text.Json;
using Syncropel.Json;

namespace Syncropel.Kernel.Ingest;

/// <summary>
/// Cuts a batch into its records. It looks no further into a record than to find its end, so that a fault inside one is found by the
/// rules for one record, and refused there. Only what hides where a record ends is a fault of the whole.
/// </summary>
internal static class BatchReader
{
    private const string Document = "The batch";

    // How deep a record may nest is a rule for that record alone. Reading on takes one bit a level.
    private static readonly JsonReaderOptions AnyDepth = new() { MaxDepth = int.MaxValue };

    /// <param name="json">The batch as it was received.</param>
    /// <param name="rules">How much is taken at once.</param>
    /// <exception cref="RefusalException">It is no batch, or too large a one.</exception>
    public static RecordBatch Read(ReadOnlyMemory<byte> json, BatchRules rules)
    {
        rules.CheckSize(json.Length);
        try
        {
            return ReadMembers(json, rules);
        }
        catch (JsonException malformed)
        {
            throw StrictJson.Fault(JsonFault.FromReader(malformed, json.Span), json.Span, RefusalCode.InvalidBatch, Document);
        }
        catch (CanonicalJsonException fault)
        {
            throw StrictJson.Fault(fault, json.Span, RefusalCode.InvalidBatch, Document);
        }
    }

    private static RecordBatch ReadMembers(ReadOnlyMemory<byte> json, BatchRules rules)
    {
        bool? ordered = null;
        List<ReadOnlyMemory<byte>>? records = null;
        var reader = new Utf8JsonReader(json.Span, AnyDepth);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw Invalid("$", $"is {Describe(reader.TokenType)}; send one JSON object with an array of 'records'");
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string name = JsonFault.ReadText(ref reader);
            string at = "$" + JsonPath.Member(name);
            reader.Read();
            switch (name)
            {
                case "ordered" when ordered is null:
                    ordered = ReadBoolean(ref reader, at);
                    break;
                case "records" when records is null:
                    records = ReadRecords(ref reader, at, json, rules);
                    break;
                default:
                    throw Invalid(at, name is "ordered" or "records"
                        ? "stands twice; give it once"
                        : "is no member of a batch; use records, ordered");
            }
        }

        // What stands behind the object is malformed, and found by going on.
        reader.Read();
        return records is null
            ? throw Invalid("$.records", "is missing; a batch is an array of records under this name")
            : new RecordBatch(ordered ?? false, records);
    }

    private static List<ReadOnlyMemory<byte>> ReadRecords(
        ref Utf8JsonReader reader, string at, ReadOnlyMemory<byte> json, BatchRules rules)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw Invalid(at, $"is {Describe(reader.TokenType)}; it must be an array of records");
        }

        List<ReadOnlyMemory<byte>> records = [];
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (records.Count == rules.MaxRecords)
            {
                throw TooMany(at, $"has more than {rules.MaxRecords} records, the most that this kernel takes at once; send fewer");
            }

            int start = (int)reader.TokenStartIndex;
            reader.Skip();
            records.Add(json[start..(int)reader.BytesConsumed]);
        }

        return records.Count > 0 ? records : throw Invalid(at, "is empty; a batch has at least one record");
    }

    private static bool ReadBoolean(ref Utf8JsonReader reader, string at) =>
        reader.TokenType is JsonTokenType.True or JsonTokenType.False
            ? reader.GetBoolean()
            : throw Invalid(at, $"is {Describe(reader.TokenType)}; it must be true or false");

    private static string Describe(JsonTokenType token) => token switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.String => "a string",
        JsonTokenType.Number => "a number",
        JsonTokenType.Null => "null",
        _ => "a boolean",
    };

    private static RefusalException Invalid(string at, string problem) =>
        new(new(RefusalCode.InvalidBatch, $"{at} {problem}.") { Path = at });

    private static RefusalException TooMany(string at, string problem) =>
        new(new(RefusalCode.BatchTooLarge, $"{at} {problem}.") { Path = at });
}
