using System.Globalization;

namespace Syncropel.Generators.Json;

/// <summary>Follows JSON pointers (RFC 6901).</summary>
internal static class JsonPointers
{
    /// <summary>The value that a pointer leads to, or null.</summary>
    /// <param name="root">Where it starts.</param>
    /// <param name="pointer">A pointer that begins with a slash.</param>
    public static JsonNode? Find(JsonNode root, string pointer) => Follow(root, pointer, out _);

    /// <summary>Says which step of a pointer leads nowhere.</summary>
    public static string Explain(JsonNode root, string pointer)
    {
        Follow(root, pointer, out string lost);
        return $"there is no '{lost}' on the way";
    }

    private static JsonNode? Follow(JsonNode root, string pointer, out string lost)
    {
        JsonNode? at = root;
        lost = "";
        string[] steps = pointer.Split('/');
        for (int i = 1; i < steps.Length; i++)
        {
            string step = steps[i].Replace("~1", "/").Replace("~0", "~");
            at = Step(at, step);
            lost = step;
            if (at is null) return null;
        }

        return at;
    }

    private static JsonNode? Step(JsonNode at, string step)
    {
        if (at is JsonObjectNode value) return value.Find(step)?.Value;
        bool isIndex = int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out int index);
        return at is JsonArrayNode array && isIndex && index < array.Items.Count ? array.Items[index] : null;
    }
}
