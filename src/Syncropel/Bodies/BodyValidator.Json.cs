using System.Text.Json;
using Syncropel.Checks;
using Syncropel.Checks.Formats;
using Syncropel.Json;

namespace Syncropel.Bodies;

// What is held against JSON, or against names in it.
public partial struct BodyValidator
{
    /// <summary><c>format</c> of a string, one of those that are checked.</summary>
    /// <exception cref="ArgumentException">No such format is checked.</exception>
    public void Format(string value, string name)
    {
        var rule = FormatRule.Of(name);
        if (!rule.Accepts(value)) Add("format", rule.Explain($"\"{JsonText.Shorten(value)}\""));
    }

    /// <summary>Holds JSON against what its schema asks of it.</summary>
    public void Against(JsonElement value, JsonCheck schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        IReadOnlyList<Violation> found = CheckRun.Find(schema, value);
        if (found.Count > 0) (_violations ??= []).AddRange(found);
    }

    /// <summary>Holds a typed value against what its schema asks beyond its type: written as JSON, it is held like JSON.</summary>
    /// <param name="value">The value.</param>
    /// <param name="write">Writes the value.</param>
    /// <param name="schema">What the schema asks.</param>
    public void Against<T>(T value, JsonWriting<T> write, JsonCheck schema)
    {
        ArgumentNullException.ThrowIfNull(write);
        ArgumentNullException.ThrowIfNull(schema);
        IReadOnlyList<Violation> found = WrittenJson.Find(schema, value, write);
        if (found.Count > 0) (_violations ??= []).AddRange(found);
    }

    /// <summary>Additional members must not have the name of a declared one.</summary>
    public void Additional<T>(ValueMap<T> members, ReadOnlySpan<string> declared)
    {
        ArgumentNullException.ThrowIfNull(members);
        if (members.Count == 0) return;
        foreach (string name in declared)
        {
            if (members.ContainsKey(name))
            {
                Add("additionalProperties", $"'{name}' is a declared member; set it there, not among the additional ones");
            }
        }
    }

    /// <summary>
    /// Unknown members of a body that is a record's: they must hold no references, and no kind but the body's own, which a body
    /// has that was embedded in another.
    /// </summary>
    public void Protocol(JsonMembers? members, string kind)
    {
        if (members is null || members.Count == 0) return;
        if (members.ContainsKey("_refs"))
        {
            Add("additionalProperties", "'_refs' is the record's; give the references when it is emitted, not among the unknown members");
        }

        if (members.TryGetValue("kind", out JsonElement own) && !(own.ValueKind == JsonValueKind.String && own.ValueEquals(kind)))
        {
            string stranger = JsonText.Shorten(own.GetRawText());
            Add("additionalProperties", $"'kind' is {stranger} among the unknown members, and the body's is \"{kind}\"; leave it out");
        }
    }

    /// <summary>The protocol's members of a body within another body, where its schema declares or requires them.</summary>
    /// <param name="members">What the body does not declare as properties, <c>kind</c> and <c>_refs</c> among it.</param>
    /// <param name="kind">The only kind that is allowed; null where the schema says nothing of it.</param>
    /// <param name="isRequired">Whether <c>kind</c> must be there.</param>
    /// <param name="hasRefs">Whether <c>_refs</c> must be an array.</param>
    public void Embedded(JsonMembers members, string? kind, bool isRequired, bool hasRefs)
    {
        ArgumentNullException.ThrowIfNull(members);
        bool isThere = members.TryGetValue("kind", out JsonElement own);
        if (isRequired && !isThere) Add("required", "the required member 'kind' is missing");
        if (isThere && kind is not null && !(own.ValueKind == JsonValueKind.String && own.ValueEquals(kind)))
        {
            Add("const", $"'kind' is {JsonText.Shorten(own.GetRawText())}; only \"{kind}\" is allowed");
        }

        if (hasRefs && members.TryGetValue("_refs", out JsonElement refs) && refs.ValueKind != JsonValueKind.Array)
        {
            Add("type", "'_refs' is no array of references");
        }
    }

    /// <summary>Unknown members must not have the name of a declared one.</summary>
    public void Unknown(JsonMembers members, ReadOnlySpan<string> declared)
    {
        ArgumentNullException.ThrowIfNull(members);
        if (members.Count == 0) return;
        foreach (string name in declared)
        {
            if (members.ContainsKey(name))
            {
                Add("additionalProperties", $"'{name}' is a declared member; set it there, not among the unknown ones");
            }
        }
    }
}
