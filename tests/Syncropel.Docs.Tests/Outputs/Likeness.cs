using System.Text.Json;
using System.Text.RegularExpressions;

namespace Syncropel.Docs.Tests.Outputs;

/// <summary>Whether an output is the one that a page shows, where <c>…</c> stands for anything: an id, a time.</summary>
internal static class Likeness
{
    private const string Anything = "…";

    /// <summary>Whether a text is as it is shown.</summary>
    public static bool OfText(string shown, string real) =>
        Regex.IsMatch(real, $"^{Regex.Escape(shown).Replace(Anything, ".*?", StringComparison.Ordinal)}$", RegexOptions.Singleline);

    /// <summary>Whether a value has the members and the elements that are shown, and no others, however it is laid out.</summary>
    public static bool OfJson(JsonElement shown, JsonElement real)
    {
        if (shown.ValueKind == JsonValueKind.String && shown.GetString() == Anything) return true;
        if (shown.ValueKind != real.ValueKind) return false;
        return shown.ValueKind switch
        {
            JsonValueKind.Object => shown.EnumerateObject().Count() == real.EnumerateObject().Count()
                && shown.EnumerateObject().All(one => real.TryGetProperty(one.Name, out JsonElement other) && OfJson(one.Value, other)),
            JsonValueKind.Array => shown.GetArrayLength() == real.GetArrayLength()
                && shown.EnumerateArray().Zip(real.EnumerateArray()).All(static pair => OfJson(pair.First, pair.Second)),
            _ => JsonElement.DeepEquals(shown, real),
        };
    }
}
