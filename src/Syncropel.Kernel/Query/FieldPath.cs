using System.Globalization;
using System.Text.Json;
using Syncropel.Grammar;
using Syncropel.Json;

namespace Syncropel.Kernel.Query;

/// <summary>
/// The path of a field that queries may use. It leads through objects by names, and through arrays by indices from 0, without
/// leading zeros. In an object a name that looks like a number is a name.
/// </summary>
internal sealed record FieldPath
{
    /// <summary>How records are read again: they were not let in deeper than that.</summary>
    public static readonly JsonReaderOptions AnyDepth = new() { MaxDepth = CanonicalJson.LargestMaxDepth };

    private readonly string[] _steps;

    private FieldPath(string text, string[] steps)
    {
        Text = text;
        _steps = steps;
    }

    public static FieldPath Thread { get; } = new("thread", ["thread"]);

    public static FieldPath Actor { get; } = new("actor", ["actor"]);

    public static FieldPath Id { get; } = new("id", ["id"]);

    public static FieldPath CreatedAt { get; } = new("created_at", ["created_at"]);

    public static FieldPath Clock { get; } = new("clock", ["clock"]);

    public static FieldPath Kind { get; } = new("body.kind", ["body", "kind"]);

    /// <summary>The path as the query has it.</summary>
    public string Text { get; }

    /// <param name="text">The path as the query has it.</param>
    /// <param name="at">Where in the query document, as a JSON path.</param>
    /// <exception cref="RefusalException">It is no path of a field.</exception>
    public static FieldPath Parse(string text, string at)
    {
        if (FieldPathGrammar.Explain(text) is { } problem)
        {
            throw new RefusalException(new(RefusalCode.UnknownField, $"'{text}' at {at} is no field to query: {problem}.")
            {
                Field = text,
                Path = at,
            });
        }

        // The namespace stands in the body, and is asked for without it.
        return new(text, text == "namespace" ? ["body", "namespace"] : text.Split('.'));
    }

    /// <summary>The names and indices on the way, at least one.</summary>
    public IReadOnlyList<string> Steps => _steps;

    /// <summary>The value at the path in a stored record, or null where there is none.</summary>
    public JsonElement? Resolve(JsonElement record)
    {
        JsonElement value = record;
        foreach (string step in _steps)
        {
            if (!TryStep(ref value, step)) return null;
        }

        return value;
    }

    /// <summary>Leads a reader that stands before a stored record to the value at the path, and says whether there is one.</summary>
    public bool TryFind(ref Utf8JsonReader reader)
    {
        reader.Read();
        foreach (string step in _steps)
        {
            bool isThere = reader.TokenType switch
            {
                JsonTokenType.StartObject => TryMember(ref reader, step),
                JsonTokenType.StartArray => TryElement(ref reader, step),
                _ => false,
            };
            if (!isThere) return false;
        }

        return true;
    }

    public bool Equals(FieldPath? other) => other is not null && other.Text == Text;

    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    private static bool TryStep(ref JsonElement value, string step)
    {
        if (value.ValueKind == JsonValueKind.Object) return value.TryGetProperty(step, out value);
        if (value.ValueKind != JsonValueKind.Array || !TryIndex(step, out int index) || index >= value.GetArrayLength()) return false;
        value = value[index];
        return true;
    }

    private static bool TryMember(ref Utf8JsonReader reader, string name)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            bool isIt = reader.ValueTextEquals(name);
            reader.Read();
            if (isIt) return true;
            reader.Skip();
        }

        return false;
    }

    private static bool TryElement(ref Utf8JsonReader reader, string step)
    {
        if (!TryIndex(step, out int index)) return false;
        for (int at = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; at++)
        {
            if (at == index) return true;
            reader.Skip();
        }

        return false;
    }

    private static bool TryIndex(string step, out int index) =>
        int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out index) && (step.Length == 1 || step[0] != '0');
}
