using Syncropel.Grammar;

namespace Syncropel.Generators.Json;

/// <summary>Compares JSON values as JSON Schema does: numbers by value, objects whatever the order of their members.</summary>
internal static class JsonValues
{
    public static bool AreEqual(JsonNode left, JsonNode right) => (left, right) switch
    {
        (JsonStringNode one, JsonStringNode other) => one.Value == other.Value,
        (JsonBooleanNode one, JsonBooleanNode other) => one.Value == other.Value,
        (JsonNumberNode one, JsonNumberNode other) => ExactNumber.Parse(one.Token).CompareTo(ExactNumber.Parse(other.Token)) == 0,
        (JsonNullNode, JsonNullNode) => true,
        (JsonArrayNode one, JsonArrayNode other) => AreEqual(one, other),
        (JsonObjectNode one, JsonObjectNode other) => AreEqual(one, other),
        _ => false,
    };

    private static bool AreEqual(JsonArrayNode left, JsonArrayNode right)
    {
        if (left.Items.Count != right.Items.Count) return false;
        for (int i = 0; i < left.Items.Count; i++)
        {
            if (!AreEqual(left.Items[i], right.Items[i])) return false;
        }

        return true;
    }

    private static bool AreEqual(JsonObjectNode left, JsonObjectNode right)
    {
        if (left.Members.Count != right.Members.Count) return false;
        foreach (JsonMemberNode member in left.Members)
        {
            if (right.Find(member.Name) is not { } other || !AreEqual(member.Value, other.Value)) return false;
        }

        return true;
    }
}
