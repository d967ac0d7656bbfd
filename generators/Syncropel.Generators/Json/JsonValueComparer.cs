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
        JsonArrayNode array => HashOf(array),
        JsonObjectNode map => HashOf(map),
        _ => 7,
    };

    private int HashOf(JsonArrayNode array)
    {
        int hash = 3;
        foreach (JsonNode item in array.Items) hash = unchecked((hash * 31) + GetHashCode(item));
        return hash;
    }

    // A sum, because the order of the members does not matter.
    private int HashOf(JsonObjectNode map)
    {
        int hash = 5;
        foreach (JsonMemberNode member in map.Members)
        {
            hash = unchecked(hash + (StringComparer.Ordinal.GetHashCode(member.Name) * 31) + GetHashCode(member.Value));
        }

        return hash;
    }
}
