using System.Globalization;
using System.Text.Json;

namespace Syncropel.Json;

/// <summary>Writes JSON paths as RFC 9535 has them: <c>$.artists[2]</c>, <c>$['two words']</c>.</summary>
internal static class JsonPath
{
    /// <summary>One step by name.</summary>
    public static string Member(string name) =>
        IsPlain(name) ? "." + name : "['" + string.Concat(name.Select(Escape)) + "']";

    /// <summary>One step by index.</summary>
    public static string Index(int index) => string.Create(CultureInfo.InvariantCulture, $"[{index}]");

    /// <summary>Finds the path of the value, or of the member's name, that holds a byte offset.</summary>
    public static string Locate(ReadOnlySpan<byte> json, long offset)
    {
        var steps = new List<(string? Name, int Index)>();
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = CanonicalJson.LargestMaxDepth });
        try
        {
            while (reader.Read() && reader.TokenStartIndex <= offset) Step(ref reader, steps, offset);
        }
        catch (Exception malformed) when (malformed is JsonException or InvalidOperationException)
        {
            // What was read so far is the nearest place there is.
        }

        return "$" + string.Concat(steps.Select(
            static step => step.Name is { } name ? Member(name) : step.Index >= 0 ? Index(step.Index) : ""));
    }

    private static void Step(ref Utf8JsonReader reader, List<(string? Name, int Index)> steps, long offset)
    {
        bool ends = reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray;
        if (ends)
        {
            steps.RemoveAt(steps.Count - 1);
            return;
        }

        if (reader.TokenType == JsonTokenType.PropertyName)
        {
            steps[^1] = (reader.GetString(), -1);
            return;
        }

        if (steps.Count > 0 && steps[^1].Name is null) steps[^1] = (null, steps[^1].Index + 1);
        if (reader.TokenStartIndex == offset) return;
        if (reader.TokenType == JsonTokenType.StartObject) steps.Add((null, -1));
        if (reader.TokenType == JsonTokenType.StartArray) steps.Add((null, -1));
    }

    private static string Escape(char c) => c switch
    {
        '\'' or '\\' => "\\" + c,
        '\b' => "\\b",
        '\t' => "\\t",
        '\n' => "\\n",
        '\f' => "\\f",
        '\r' => "\\r",
        < ' ' => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
        _ => c.ToString(),
    };

    private static bool IsPlain(string name)
    {
        if (name.Length == 0 || char.IsAsciiDigit(name[0])) return false;
        foreach (char c in name)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c != '_') return false;
        }

        return true;
    }
}
