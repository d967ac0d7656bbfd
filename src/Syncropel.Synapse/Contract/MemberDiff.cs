using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Syncropel.Synapse;

/// <summary>Names the first member in which two values differ, for messages that say where.</summary>
internal static class MemberDiff
{
    private const int MostCharacters = 60;

    /// <summary>Such as <c>task_header.priority was 2, and is 1</c>.</summary>
    public static string Tell<T>(string path, T before, T after, JsonTypeInfo<T> type)
    {
        JsonElement was = JsonSerializer.SerializeToElement(before, type);
        JsonElement now = JsonSerializer.SerializeToElement(after, type);
        foreach (JsonProperty member in was.EnumerateObject().Concat(now.EnumerateObject()))
        {
            string old = Show(was, member.Name);
            string current = Show(now, member.Name);
            if (old != current) return $"{path}.{member.Name} was {Cut(old)}, and is {Cut(current)}";
        }

        return $"{path} is another one";
    }

    private static string Show(JsonElement value, string member) =>
        value.TryGetProperty(member, out JsonElement found) ? found.GetRawText() : "absent";

    private static string Cut(string text) => text.Length <= MostCharacters ? text : $"{text.AsSpan(0, MostCharacters)}…";
}
