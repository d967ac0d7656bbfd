using System.Text.Encodings.Web;
using System.Text.Json;
using Syncropel.Checks;
using Syncropel.Cli.Reports;

namespace Syncropel.Cli.Inference;

/// <summary>Writes what samples say of a kind as its schema. The same samples give the same text.</summary>
/// <param name="hasEnums">Whether few values are taken for all that there are.</param>
internal sealed class SchemaWriter(bool hasEnums)
{
    private const string Dialect = "https://json-schema.org/draft/2020-12/schema";
    private const int LongestLine = 100;

    // In the order in which schemas say them.
    private static readonly (JsonTypes Type, string Name)[] TypeNames =
    [
        (JsonTypes.String, "string"), (JsonTypes.Integer, "integer"), (JsonTypes.Number, "number"), (JsonTypes.Boolean, "boolean"),
        (JsonTypes.Object, "object"), (JsonTypes.Array, "array"), (JsonTypes.Null, "null"),
    ];

    public string Write(string kind, string? csharpName, InferredKind inferred) => JsonText.Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("$schema", Dialect);
        json.WriteString("kind", kind);
        if (inferred.Act is { } act and not "PUT") json.WriteString("act", act);
        if (inferred.DataType is { } dataType and not "SCALAR") json.WriteString("dataType", dataType);
        if (inferred.Refs.Count > 0) WriteTexts(json, "refs", inferred.Refs);
        if (csharpName is not null) json.WriteString("csharpName", csharpName);
        json.WriteString("type", "object");
        WriteMembers(json, inferred.Body);
        json.WriteEndObject();
    });

    private void WriteSchema(Utf8JsonWriter json, Observed observed)
    {
        json.WriteStartObject();
        JsonTypes types = Widened(observed.Types);

        // A place that was always null says nothing of what else may stand there.
        if (types != JsonTypes.Null) WriteKeywords(json, observed, types);
        json.WriteEndObject();
    }

    private void WriteKeywords(Utf8JsonWriter json, Observed observed, JsonTypes types)
    {
        string[] names = [.. TypeNames.Where(known => (types & known.Type) != 0).Select(static known => known.Name)];
        if (names.Length == 1) json.WriteString("type", names[0]);
        else WriteTexts(json, "type", names);
        if ((types & ~JsonTypes.Null) == JsonTypes.String) WriteTextKeywords(json, observed.Texts, (types & JsonTypes.Null) != 0);
        if (observed.Items is { } items)
        {
            json.WritePropertyName("items");
            WriteSchema(json, items);
        }

        if ((types & JsonTypes.Object) != 0) WriteMembers(json, observed);
    }

    private void WriteTextKeywords(Utf8JsonWriter json, ObservedTexts texts, bool mayBeNull)
    {
        if (texts.Format is { } format) json.WriteString("format", format);
        if (!hasEnums || texts.Choices is not { Count: > 0 } choices) return;
        WriteList(json, "enum", [.. choices.Select(Quote), .. mayBeNull ? (string[])["null"] : []]);
    }

    private void WriteMembers(Utf8JsonWriter json, Observed observed)
    {
        if (observed.Members.Count == 0) return;
        json.WriteObject("properties", () =>
        {
            foreach ((string name, Observed member) in observed.Members)
            {
                json.WritePropertyName(name);
                WriteSchema(json, member);
            }
        });
        string[] required =
            [.. observed.Members.Where(member => member.Value.Count == observed.Objects).Select(static member => member.Key)];
        if (required.Length > 0) WriteTexts(json, "required", required);
    }

    // Every integer is a number.
    private static JsonTypes Widened(JsonTypes types) => (types & JsonTypes.Number) != 0 ? types & ~JsonTypes.Integer : types;

    private static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> texts) =>
        WriteList(json, name, [.. texts.Select(Quote)]);

    // In one line where that can be read.
    private static void WriteList(Utf8JsonWriter json, string name, string[] values)
    {
        string line = $"[{string.Join(", ", values)}]";
        json.WritePropertyName(name);
        if (line.Length <= LongestLine)
        {
            json.WriteRawValue(line);
            return;
        }

        json.WriteStartArray();
        foreach (string value in values) json.WriteRawValue(value);
        json.WriteEndArray();
    }

    private static string Quote(string text) => $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";
}
