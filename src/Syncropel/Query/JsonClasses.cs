using System.Text.Json;

namespace Syncropel.Query;

/// <summary>Tells the class of a value, and which filters match a class.</summary>
internal static class JsonClasses
{
    public static JsonClass Of(JsonElement? value) => value?.ValueKind switch
    {
        null => JsonClass.Missing,
        JsonValueKind.Null => JsonClass.Null,
        JsonValueKind.False => JsonClass.False,
        JsonValueKind.True => JsonClass.True,
        JsonValueKind.Number => JsonClass.Number,
        JsonValueKind.String => JsonClass.String,
        _ => JsonClass.Nested,
    };

    /// <summary>What matches the records in which a field is of a class, and no others.</summary>
    public static Filter Matching(string path, JsonClass one) => one switch
    {
        JsonClass.Missing => Filter.Exists(path, exists: false),
        JsonClass.Null => Alone(path, Filter.Eq(path, default)),
        JsonClass.False => Alone(path, Filter.Eq(path, false)),
        JsonClass.True => Alone(path, Filter.Eq(path, true)),
        JsonClass.Number => Alone(path, Filter.Lte(path, 0) | Filter.Gt(path, 0)),
        JsonClass.String => Alone(path, Filter.Gte(path, "")),
        _ => throw new ArgumentOutOfRangeException(nameof(one), one, null),
    };

    /// <summary>
    /// Narrows a condition to the value itself: an array meets a condition when one of its elements does, and one that has elements has a
    /// first. What stands beside the body is never an array.
    /// </summary>
    public static Filter Alone(string path, Filter condition) =>
        IsInBody(path) ? condition & Filter.Exists(path + ".0", exists: false) : condition;

    private static bool IsInBody(string path) => path.StartsWith("body.", StringComparison.Ordinal);
}
