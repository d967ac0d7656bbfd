using System.Text.Json;

namespace Syncropel.Generators.Tests.Oracle;

/// <summary>Equality as JSON Schema has it: numbers by their value, objects whatever the order of their members.</summary>
internal static class JsonValues
{
    public static bool AreEqual(JsonElement left, JsonElement right) => left.ValueKind == right.ValueKind && left.ValueKind switch
    {
        JsonValueKind.Number => ExactDecimal.Of(left).CompareTo(ExactDecimal.Of(right)) == 0,
        JsonValueKind.String => left.GetString() == right.GetString(),
        JsonValueKind.Array => left.GetArrayLength() == right.GetArrayLength()
            && left.EnumerateArray().Zip(right.EnumerateArray()).All(static pair => AreEqual(pair.First, pair.Second)),
        JsonValueKind.Object => left.EnumerateObject().Count() == right.EnumerateObject().Count()
            && left.EnumerateObject().All(one => right.TryGetProperty(one.Name, out JsonElement other) && AreEqual(one.Value, other)),
        _ => true,
    };
}
