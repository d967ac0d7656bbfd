namespace Syncropel.Generators.Reading;

/// <summary>The keywords of JSON Schema 2020-12, and which of them this version understands.</summary>
internal static class Keywords
{
    /// <summary>What the generator reads, anywhere in a kind schema.</summary>
    public static readonly string[] Understood =
    [
        "type", "properties", "required", "additionalProperties", "items", "enum", "const", "format", "pattern", "minLength", "maxLength",
        "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "minItems", "maxItems", "uniqueItems",
        "minProperties", "maxProperties", "title", "description", "examples", "deprecated", "$comment",
    ];

    /// <summary>What stands only at the root of a kind schema.</summary>
    public static readonly string[] AtRoot = ["$schema", "$id", "kind", "act", "dataType", "refs", "indexed", "csharpName"];

    /// <summary>What the generator reads in a kind schema, wherever it stands.</summary>
    public static readonly string[] Known = [.. Understood, .. AtRoot];

    private static readonly string[] NotYet =
    [
        "$ref", "$defs", "definitions", "$anchor", "$dynamicRef", "$dynamicAnchor", "$vocabulary", "allOf", "anyOf", "oneOf", "not", "if",
        "then", "else", "dependentSchemas", "dependentRequired", "patternProperties", "propertyNames", "prefixItems", "contains",
        "minContains", "maxContains", "unevaluatedItems", "unevaluatedProperties", "default", "readOnly", "writeOnly",
        "contentEncoding", "contentMediaType", "contentSchema",
    ];

    /// <summary>Says why a keyword that nobody has read is not understood, and what to do.</summary>
    public static string Explain(string keyword, string subject)
    {
        if (Array.IndexOf(NotYet, keyword) >= 0) return $"The keyword '{keyword}' is not understood by this version; remove it";
        if (Array.IndexOf(Understood, keyword) >= 0) return $"'{keyword}' says nothing about {subject}; remove it, or change 'type'";
        if (Array.IndexOf(AtRoot, keyword) >= 0) return $"'{keyword}' belongs to the root of the schema; move it there";

        string? near = EditDistance.Nearest(keyword, Known);
        return near is null ? $"'{keyword}' is no keyword; remove it" : $"'{keyword}' is no keyword; did you mean '{near}'?";
    }
}
