using System.Text.Json;

namespace Syncropel.Synapse.Json;

/// <summary>Says what stands in JSON as people do.</summary>
internal static class JsonTokens
{
    public static string Say(JsonTokenType type) => type switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "a list",
        JsonTokenType.String => "a text",
        JsonTokenType.Number => "a number",
        JsonTokenType.Null => "null",
        _ => "true or false",
    };
}
