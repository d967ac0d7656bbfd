using System.Text.Json;

namespace Syncropel.Checks;

/// <summary>
/// Equality as JSON Schema has it: numbers by their value, however they are spelled and however large they are; objects without an
/// order of their members.
/// </summary>
internal sealed class JsonComparer : IEqualityComparer<JsonElement>
{
    public static readonly JsonComparer Instance = new();

    private const int FewMembers = 16;

    private JsonComparer()
    {
    }

    public bool Equals(JsonElement x, JsonElement y)
    {
        if (x.ValueKind != y.ValueKind) return false;
        return x.ValueKind switch
        {
            JsonValueKind.String => x.GetString() == y.GetString(),
            JsonValueKind.Number => NumberTokens.Of(x) == NumberTokens.Of(y),
            JsonValueKind.Array => SameItems(x, y),
            JsonValueKind.Object => SameMembers(x, y),
            _ => true,
        };
    }

    public int GetHashCode(JsonElement obj)
    {
        var hash = new HashCode();
        hash.Add(obj.ValueKind);
        switch (obj.ValueKind)
        {
            case JsonValueKind.String:
                hash.Add(obj.GetString());
                break;
            case JsonValueKind.Number:
                hash.Add(NumberTokens.Of(obj));
                break;
            case JsonValueKind.Array:
                foreach (JsonElement item in obj.EnumerateArray()) hash.Add(GetHashCode(item));
                break;
            case JsonValueKind.Object:
                hash.Add(MembersOf(obj));
                break;
        }

        return hash.ToHashCode();
    }

    // Added up, because members have no order.
    private int MembersOf(JsonElement obj)
    {
        int sum = 0;
        foreach (JsonProperty member in obj.EnumerateObject())
        {
            sum = unchecked(sum + HashCode.Combine(member.Name, GetHashCode(member.Value)));
        }

        return sum;
    }

    private bool SameItems(JsonElement x, JsonElement y)
    {
        if (x.GetArrayLength() != y.GetArrayLength()) return false;
        using JsonElement.ArrayEnumerator others = y.EnumerateArray().GetEnumerator();
        foreach (JsonElement item in x.EnumerateArray())
        {
            if (!others.MoveNext() || !Equals(item, others.Current)) return false;
        }

        return true;
    }

    private bool SameMembers(JsonElement x, JsonElement y)
    {
        int count = x.GetPropertyCount();
        if (count != y.GetPropertyCount()) return false;

        // An element looks through all its members for a name; of many they are indexed.
        Dictionary<string, JsonElement>? others = count > FewMembers ? ByName(y, count) : null;
        foreach (JsonProperty member in x.EnumerateObject())
        {
            bool there = others is null
                ? y.TryGetProperty(member.Name, out JsonElement other)
                : others.TryGetValue(member.Name, out other);
            if (!there || !Equals(member.Value, other)) return false;
        }

        return true;
    }

    private static Dictionary<string, JsonElement> ByName(JsonElement obj, int count)
    {
        var members = new Dictionary<string, JsonElement>(count, StringComparer.Ordinal);
        foreach (JsonProperty member in obj.EnumerateObject()) members[member.Name] = member.Value;
        return members;
    }
}
