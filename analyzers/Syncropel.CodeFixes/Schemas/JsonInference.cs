using Syncropel.Generators.Json;

namespace Syncropel.CodeFixes.Schemas;

/// <summary>Infers a schema from JSON.</summary>
internal static class JsonInference
{
    /// <summary>What a value says of its like.</summary>
    public static InferredSchema Of(JsonNode node) => node switch
    {
        JsonStringNode => InferredSchema.Text,
        JsonBooleanNode => InferredSchema.Boolean,
        JsonNumberNode number => JsonNumbers.TryGetInteger(number.Token, out _) && IsWhole(number.Token)
            ? InferredSchema.Integer
            : InferredSchema.Number,
        JsonArrayNode array => OfArray(array),
        JsonObjectNode map => OfObject(map),
        _ => InferredSchema.Any,
    };

    // 2.0 is an integer to JSON Schema, and written so by one who means a number.
    private static bool IsWhole(string token) => token.IndexOfAny(['.', 'e', 'E']) < 0;

    private static InferredSchema OfArray(JsonArrayNode array)
    {
        var items = new List<InferredSchema>();
        foreach (JsonNode item in array.Items) items.Add(Of(item));
        return InferredSchema.Array(items);
    }

    private static InferredSchema OfObject(JsonObjectNode map)
    {
        var members = new List<KeyValuePair<string, InferredSchema>>();
        foreach (JsonMemberNode member in map.Members) members.Add(new(member.Name, Of(member.Value)));
        return InferredSchema.Object(members);
    }
}
