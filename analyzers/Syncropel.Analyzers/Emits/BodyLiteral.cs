using Microsoft.CodeAnalysis;
using Syncropel.Generators.Json;

namespace Syncropel.Analyzers.Emits;

/// <summary>How a member of a body is written.</summary>
internal enum BodyMemberForm
{
    /// <summary>In JSON text.</summary>
    Json,

    /// <summary>As an element of an initialiser.</summary>
    Element,

    /// <summary>By <c>With("name", "value")</c>.</summary>
    With,
}

/// <summary>A value within a body: JSON, or the operation that makes it. Neither, where it is given as JSON that is none.</summary>
internal readonly record struct BodyValue(JsonNode? Json, IOperation? Operation)
{
    public static implicit operator BodyValue(JsonNode? json) => new(json, null);

    /// <summary>The value, where it is a string that is known.</summary>
    public string? Text => Json is JsonStringNode text ? text.Value : Operation?.ConstantValue.Value as string;

    /// <summary>What an operation makes.</summary>
    public static BodyValue Of(IOperation operation) => new(null, operation);
}

/// <summary>A member of a body that is written out: its name, where it stands, and its value.</summary>
internal sealed record BodyMember(string Name, BodyMemberForm Form, Location Place, SyntaxNode Syntax, BodyValue Value);

/// <summary>A body that is written out where it is emitted, or in a local that only the emit reads.</summary>
internal sealed class BodyLiteral
{
    /// <summary>Its members, in the order in which they are written.</summary>
    public List<BodyMember> Members { get; } = [];

    /// <summary>Whether these are all. What adds to members that are computed is read as far as it is written out.</summary>
    public bool IsWhole { get; set; } = true;
}
