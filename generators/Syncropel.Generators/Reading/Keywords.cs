using Syncropel.Grammar;

namespace Syncropel.Generators.Reading;

/// <summary>The keywords of JSON Schema 2020-12, and which of them are understood.</summary>
internal static class Keywords
{
    /// <summary>What is read anywhere in a kind schema.</summary>
    public static readonly string[] Understood =
    [
        "type", "const", "enum", "default", "title", "description", "examples", "deprecated", "$comment", "readOnly", "writeOnly",
        "contentEncoding", "contentMediaType", "contentSchema", "csharpName",
        "minLength", "maxLength", "pattern", "format",
        "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf",
        "items", "prefixItems", "minItems", "maxItems", "uniqueItems", "contains", "minContains", "maxContains", "unevaluatedItems",
        "properties", "required", "additionalProperties", "patternProperties", "propertyNames", "minProperties", "maxProperties",
        "dependentRequired", "dependentSchemas", "unevaluatedProperties",
        "allOf", "anyOf", "oneOf", "not", "if", "then", "else",
        "$ref", "$defs", "definitions", "$id", "$schema", "$anchor", "$dynamicAnchor",
    ];

    /// <summary>What stands only at the root of a kind schema.</summary>
    public static readonly string[] AtRoot = ["kind", "act", "dataType", "refs", "indexed", "supersedes"];

    /// <summary>All of them.</summary>
    public static readonly string[] Known = [.. Understood, .. AtRoot];

    private static readonly (string Keyword, string Remedy)[] NotUnderstood =
    [
        ("$dynamicRef", "what it leads to depends on who refers to the schema, which no C# type says; use '$ref'"),
        ("$recursiveRef", "it is of an older draft; use '$ref'"),
        ("$recursiveAnchor", "it is of an older draft; use '$anchor'"),
        ("$vocabulary", "it belongs to the schema of a dialect; remove it"),
        ("dependencies", "it is of an older draft; use 'dependentRequired' or 'dependentSchemas'"),
        ("additionalItems", "it is of an older draft; use 'prefixItems' and 'items'"),
        ("id", "it is of an older draft; use '$id'"),
        ("nullable", "it is OpenAPI's; add \"null\" to 'type'"),
        ("discriminator", "it is OpenAPI's; give each branch of 'oneOf' a member with a 'const'"),
        ("example", "it is OpenAPI's; use 'examples', an array"),
    ];

    /// <summary>Whether a name is an author's own annotation, which no tool need understand: <c>x-owner</c>.</summary>
    public static bool IsExtension(string keyword) => keyword.StartsWith("x-", StringComparison.Ordinal);

    /// <summary>Says why a keyword that is not understood where it stands is not, and what to do.</summary>
    public static string Explain(string keyword)
    {
        if (Array.IndexOf(AtRoot, keyword) >= 0) return $"'{keyword}' belongs to the root of the schema; move it there";
        foreach ((string known, string remedy) in NotUnderstood)
        {
            if (known == keyword) return $"The keyword '{keyword}' is not understood: {remedy}";
        }

        string? near = EditDistance.Nearest(keyword, Known);
        return near is null
            ? $"'{keyword}' is no keyword; remove it, or begin its name with 'x-' if it is a note of your own"
            : $"'{keyword}' is no keyword; did you mean '{near}'?";
    }
}
