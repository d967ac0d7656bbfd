using System.Text.Json;

namespace ModelAdapters.Outputs;

/// <summary>Reads the texts that models give.</summary>
internal static class ModelText
{
    /// <summary>A text that an IR can hold; null for what is none, a text with a NUL or half a surrogate pair among it.</summary>
    public static string? Read(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String) return null;
        try
        {
            string text = value.GetString()!;
            return text.Contains('\0') ? null : text;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>A member of an object; Undefined where it is missing, or where names with half a surrogate pair cannot be read.</summary>
    public static JsonElement Member(JsonElement value, string name)
    {
        try
        {
            return value.TryGetProperty(name, out JsonElement member) ? member : default;
        }
        catch (InvalidOperationException)
        {
            return default;
        }
    }
}
