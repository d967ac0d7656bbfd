using Syncropel.Generators.Diagnostics;
using Syncropel.Generators.Json;
using Syncropel.Generators.Reading;

namespace Syncropel.Generators.Schemas;

/// <summary>Reports keywords: those that are none, those that say nothing where they stand, those that cost something.</summary>
internal static class Vocabulary
{
    private static readonly (JsonTypes Types, string[] Keywords)[] Subjects =
    [
        (JsonTypes.String, ["minLength", "maxLength", "pattern", "contentEncoding", "contentMediaType", "contentSchema"]),
        (JsonTypes.Numeric, ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"]),
        (JsonTypes.Array,
            ["items", "prefixItems", "minItems", "maxItems", "uniqueItems", "contains", "minContains", "maxContains", "unevaluatedItems"]),
        (JsonTypes.Object,
            [
                "properties", "required", "additionalProperties", "patternProperties", "propertyNames", "minProperties", "maxProperties",
                "dependentRequired", "dependentSchemas", "unevaluatedProperties",
            ]),
    ];

    /// <summary>Looks at the keywords of one schema, when all that can be read has been read.</summary>
    public static void Close(SchemaScope scope, Schema schema, bool isRoot)
    {
        // What 'properties' was meant to declare, nobody knows then.
        schema.HasUnknown |= scope.Node.Find("properties") is { Value: not JsonObjectNode };
        foreach (JsonMemberNode member in scope.Node.Members)
        {
            if (Array.IndexOf(Keywords.AtRoot, member.Name) >= 0 && isRoot) continue;
            if (Array.IndexOf(Keywords.Understood, member.Name) < 0)
            {
                if (Keywords.IsExtension(member.Name)) continue;
                scope.File.NotUnderstood(member.NameSpan, Keywords.Explain(member.Name));
                schema.HasUnknown = true;
            }
            else if (SaysNothing(schema, member.Name))
            {
                scope.File.NotUnderstood(member.NameSpan,
                    $"'{member.Name}' says nothing about {Describe(schema.Types!.Value)}; remove it, or change 'type'");
            }
            else if (member.Name.StartsWith("unevaluated", StringComparison.Ordinal))
            {
                scope.File.Report(SchemaRules.CheckedAsJson, member.NameSpan, member.Name);
            }
        }
    }

    private static bool SaysNothing(Schema schema, string keyword)
    {
        if (schema.Types is not { } types || types == JsonTypes.None) return false;
        if (keyword == "format") return schema.Strings.Format is { } format && (types & Formats.TypesOf(format)) == 0;
        foreach ((JsonTypes subject, string[] keywords) in Subjects)
        {
            if (Array.IndexOf(keywords, keyword) >= 0) return (types & subject) == 0;
        }

        return false;
    }

    private static string Describe(JsonTypes types)
    {
        string names = JsonTypeNames.Describe(types);
        return names is "null" ? names : (names[0] is 'a' or 'i' or 'o' ? "an " : "a ") + names;
    }
}
