using Syncropel.Grammar;

namespace Syncropel.Generators.Json;

/// <summary>Compares JSON values as <see cref="JsonValues"/> does, for sets of many of them.</summary>
internal sealed class JsonValueComparer : IEqualityComparer<JsonNode>
{
    public static readonly JsonValueComparer Instance = new();

    private JsonValueComparer() { }

    public bool Equals(JsonNode? x, JsonNode? y) => x is null || y is null ? ReferenceEquals(x, y) : JsonValues.AreEqual(x, y);

    public int GetHashCode(JsonNode obj) => obj switch
    {
        JsonStringNode text => StringComparer.Ordinal.GetHashCode(text.Value),
        JsonNumberNode number => ExactNumber.Parse(number.Token).GetHashCode(),
        JsonBooleanNode boolean => boolean.Value ? 1 : 2,
        JsonArrayNode array => array.Items.Aggregate(3, (hash, item) => unchecked((hash * 31) + GetHashCode(item))),

        // The order of the members does not matter.
        JsonObjectNode map => map.Members.Aggregate(5, (hash, member) => unchecked(
            hash + (StringComparer.Ordinal.GetHashCode(member.Name) * 31) + GetHashCode(member.Value))),
        _ => 7,
    };
}
