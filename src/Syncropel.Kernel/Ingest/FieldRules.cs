using System.Text.Json;
using Syncropel.Grammar;
using Syncropel.Records;

namespace Syncropel.Kernel.Ingest;

/// <summary>What each field of a record must be. A rule that is broken throws a refusal that names the field.</summary>
internal static class FieldRules
{
    public static RefusalException Invalid(string field, string problem) =>
        new(new(RefusalCode.InvalidRecord, $"'{field}' {problem}.") { Field = field });

    public static RefusalException Wrong(string field, JsonElement value, string expected) =>
        Invalid(field, $"is {StrictJson.Describe(value)}; it must be {expected}");

    public static void CheckAct(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.String && WireNames.TryParseAct(value.GetString()!, out _)) return;
        throw Wrong("act", value, "one of " + string.Join(", ", Enum.GetValues<Act>().Select(WireNames.Of)));
    }

    public static void CheckDataType(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.String && WireNames.TryParseDataType(value.GetString()!, out _)) return;
        throw Wrong("data_type", value, "left out, or one of " + string.Join(", ", Enum.GetValues<DataType>().Select(WireNames.Of)));
    }

    public static void CheckActor(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String) throw Wrong("actor", value, "a DID, such as \"did:example:my-app\"");
        if (DidSyntax.Explain(value.GetString()!) is { } problem) throw Invalid("actor", $"is no DID: {problem}");
    }

    public static void CheckThread(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.String && value.GetString()!.Length > 0) return;
        throw Wrong("thread", value, "a string that is not empty, such as \"music.library\"");
    }

    // The canonical form decides: 1.0 and 1e3 are the integers 1 and 1000 here, as they are in the hash.
    public static void CheckClock(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out long clock) && clock >= 0) return;
        throw Wrong("clock", value, $"an integer from 0 to {long.MaxValue}");
    }

    public static void CheckParents(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Array) throw Wrong("parents", value, "an array of record ids, [] for a root");
        RecordId? before = null;
        foreach (JsonElement element in value.EnumerateArray())
        {
            RecordId parent = ReadId("parents", element);
            if (parent < before) throw Invalid("parents", $"is not sorted: {parent} stands after {before}; sort the ids ascending");
            before = parent;
        }
    }

    /// <summary>Reads <c>judged_by</c>. It is not hashed, so a second record that differs in it alone is the first one again.</summary>
    public static RecordId? ReadJudge(JsonElement value) => value.ValueKind == JsonValueKind.Null ? null : ReadId("judged_by", value);

    public static void CheckBody(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object) throw Wrong("body", value, "an object");

        // The protocol leaves the kind to the client; a kernel for tests holds it against the grammar, so that a slip shows.
        if (!value.TryGetProperty("kind", out JsonElement kind)) return;
        if (kind.ValueKind != JsonValueKind.String) throw Wrong("body.kind", kind, "a kind, such as \"music.catalog.track\"");
        if (KindGrammar.Check(kind.GetString()!) is { } violation) throw Invalid("body.kind", $"is no kind: {violation.Message}");
    }

    public static string? ReadNamespace(JsonElement body)
    {
        if (!body.TryGetProperty("namespace", out JsonElement name)) return null;
        return name.ValueKind == JsonValueKind.String
            ? name.GetString()
            : throw Wrong("body.namespace", name, "a string, such as \"team/music\", or left out");
    }

    private static RecordId ReadId(string field, JsonElement value) =>
        value.ValueKind == JsonValueKind.String && RecordId.TryParse(value.GetString(), out RecordId id)
            ? id
            : throw Invalid(field, $"has {StrictJson.Describe(value)}; an id is a string of {RecordId.TextLength} lower-case hex digits");
}
