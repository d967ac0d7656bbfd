using Syncropel.Generators.Schemas;

namespace Syncropel.Generators.Typing;

/// <summary>Finds schemas that only pass on what another one says.</summary>
internal static class Aliases
{
    private static readonly string[] Silent =
    [
        "title", "description", "examples", "$comment", "deprecated", "default", "readOnly", "writeOnly", "csharpName", "$defs",
        "definitions", "$id", "$schema", "$anchor", "$dynamicAnchor", "contentSchema",
    ];

    /// <summary>The schema that this one stands for: itself, or where a lone <c>$ref</c> or <c>allOf</c> of one leads in the end.</summary>
    public static Schema Resolve(Schema schema)
    {
        Schema at = schema;
        while (Next(at) is { } next) at = next;
        return at;
    }

    /// <summary>Whether a schema's only keyword is <c>$ref</c>, beside what asks nothing.</summary>
    public static bool IsBare(Schema schema) => OnlyKeyword(schema) == "$ref";

    /// <summary>Whether what stands beside a <c>$ref</c> asks no more than a check can answer, and changes no type.</summary>
    public static bool AddsNoShape(Schema schema)
    {
        LogicKeywords logic = schema.Logic;
        bool hasBranches = logic.AllOf.Count + logic.AnyOf.Count + logic.OneOf.Count > 0;
        ObjectKeywords objects = schema.Objects;
        bool hasMembers = objects.Properties is not null || objects.Additional is not null || objects.Patterns.Count > 0;
        return !hasBranches && !hasMembers && schema.Const is null && schema.Enum is null;
    }

    /// <summary>The choice that a schema is and nothing else, wherever it stands. Null where the schema is something else.</summary>
    public static Choice? ChoiceOf(Schema schema)
    {
        Schema meant = Resolve(schema);
        return OnlyKeyword(meant) switch
        {
            "anyOf" when meant.Logic.AnyOf.Count > 0 => new Choice(meant.Logic.AnyOf, IsOneOf: false),
            "oneOf" when meant.Logic.OneOf.Count > 0 => new Choice(meant.Logic.OneOf, IsOneOf: true),
            _ => null,
        };
    }

    /// <summary>The other branch of a choice between null and one other schema. Null where the schema is something else.</summary>
    public static Schema? NullOr(Schema schema)
    {
        if (ChoiceOf(schema) is not { Branches: { Count: 2 } branches }) return null;
        bool first = Unions.IsNull(branches[0]), second = Unions.IsNull(branches[1]);
        return first == second ? null : branches[first ? 1 : 0];
    }

    private static Schema? Next(Schema schema) => OnlyKeyword(schema) switch
    {
        "$ref" => schema.Target,
        "allOf" when schema.Logic.AllOf.Count == 1 => schema.Logic.AllOf[0],
        _ => null,
    };

    private static string? OnlyKeyword(Schema schema)
    {
        if (schema.Node is not Json.JsonObjectNode node) return null;

        // It has the JSON of the first that was merged, which says nothing about it.
        if (schema.IsMerged) return "allOf";
        string? only = null;
        foreach (Json.JsonMemberNode member in node.Members)
        {
            bool isSilent = Array.IndexOf(Silent, member.Name) >= 0 || Reading.Keywords.IsExtension(member.Name);
            if (isSilent) continue;
            if (only is not null) return null;
            only = member.Name;
        }

        return only;
    }
}
