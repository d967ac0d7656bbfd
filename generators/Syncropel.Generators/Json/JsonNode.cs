using Microsoft.CodeAnalysis.Text;

namespace Syncropel.Generators.Json;

/// <summary>A value in a schema file, and where it stands.</summary>
internal abstract class JsonNode(TextSpan span)
{
    public TextSpan Span { get; } = span;

    /// <summary>What it is, in prose.</summary>
    public abstract string Describe();
}

internal sealed class JsonObjectNode(TextSpan span, IReadOnlyList<JsonMemberNode> members) : JsonNode(span)
{
    public IReadOnlyList<JsonMemberNode> Members { get; } = members;

    public JsonMemberNode? Find(string name)
    {
        foreach (JsonMemberNode member in Members)
        {
            if (member.Name == name) return member;
        }

        return null;
    }

    public override string Describe() => "an object";
}

/// <summary>A member of an object: its name, where the name stands, and its value.</summary>
internal sealed class JsonMemberNode(string name, TextSpan nameSpan, JsonNode value)
{
    public string Name { get; } = name;

    /// <summary>The span of the name with its quotes.</summary>
    public TextSpan NameSpan { get; } = nameSpan;

    public JsonNode Value { get; } = value;
}

internal sealed class JsonArrayNode(TextSpan span, IReadOnlyList<JsonNode> items) : JsonNode(span)
{
    public IReadOnlyList<JsonNode> Items { get; } = items;

    public override string Describe() => "an array";
}

internal sealed class JsonStringNode(TextSpan span, string value) : JsonNode(span)
{
    public string Value { get; } = value;

    public override string Describe() => "the string \"" + Value + "\"";
}

/// <summary>A number, kept as its token: what it means depends on who asks.</summary>
internal sealed class JsonNumberNode(TextSpan span, string token) : JsonNode(span)
{
    public string Token { get; } = token;

    public override string Describe() => "the number " + Token;
}

internal sealed class JsonBooleanNode(TextSpan span, bool value) : JsonNode(span)
{
    public bool Value { get; } = value;

    public override string Describe() => Value ? "true" : "false";
}

internal sealed class JsonNullNode(TextSpan span) : JsonNode(span)
{
    public override string Describe() => "null";
}
