using System.Text.Json;
using Syncropel.Json;

namespace Syncropel.Checks;

/// <summary>Shows a value in a message.</summary>
internal static class JsonShown
{
    private const int Most = 80;

    /// <summary>A scalar as it stands, shortened; of an array and an object what it is.</summary>
    public static string Of(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "an array",
        JsonValueKind.String => $"\"{JsonText.Shorten(value.GetString()!, Most)}\"",
        _ => JsonText.Shorten(value.GetRawText(), Most),
    };

    /// <summary>Any value as JSON, shortened.</summary>
    public static string Json(JsonElement value) => JsonText.Shorten(value.GetRawText(), Most);
}
