using Syncropel.Analyzers.Tests.Harness;

namespace Syncropel.Analyzers.Tests.Constraints;

/// <summary>A kind with a member for each constraint, and source that fills one of them.</summary>
internal static class ConstrainedKind
{
    public static readonly TestSchema Schema = TestSchema.Kind(
        "test.shop.item",
        """
        "code": { "type": "string", "minLength": 2, "maxLength": 4, "pattern": "^[A-Z]" },
        "slow": { "type": "string", "pattern": "^(([a-z])+.)+[A-Z]([a-z])+$" },
        "owner": { "type": "string", "format": "did" },
        "every": { "type": "string", "format": "duration" },
        "at": { "type": "string", "format": "json-pointer" },
        "mail": { "type": "string", "format": "email" },
        "idnMail": { "type": "string", "format": "idn-email" },
        "when": { "type": "string", "format": "date-time-local" },
        "v4": { "type": "string", "format": "ipv4" },
        "v6": { "type": "string", "format": "ipv6" },
        "link": { "type": "string", "format": "uri-reference" },
        "iri": { "type": "string", "format": "iri" },
        "iriLink": { "type": "string", "format": "iri-reference" },
        "route": { "type": "string", "format": "uri-template" },
        "near": { "type": "string", "format": "relative-json-pointer" },
        "filter": { "type": "string", "format": "regex" },
        "mails": { "type": "array", "items": { "type": "string", "format": "email" } },
        "year": { "type": "integer", "minimum": 1900, "maximum": 2100 },
        "step": { "type": "integer", "minimum": 1, "multipleOf": 5 },
        "gain": { "type": "number", "exclusiveMinimum": 0, "maximum": 1.5, "multipleOf": 0.1 },
        "loud": { "type": "number", "exclusiveMaximum": 1 },
        "price": { "type": "number", "format": "decimal", "minimum": 0.5, "multipleOf": 0.01 },
        "tags": { "type": "array", "items": { "type": "string", "minLength": 1 }, "minItems": 1, "maxItems": 3, "uniqueItems": true },
        "sizes": { "type": "array", "items": { "type": "integer", "maximum": 9 } },
        "names": { "type": ["string", "array"], "minLength": 2, "items": { "type": "string", "minLength": 2 }, "minItems": 1 },
        "note": { "type": ["string", "null"], "maxLength": 3 },
        "state": { "enum": ["open", "shut"] },
        "prices": { "type": "object", "additionalProperties": { "type": "integer" }, "minProperties": 1, "maxProperties": 2 },
        "plain": { "type": "string" },
        "inner": { "type": "object", "properties": { "title": { "type": "string", "minLength": 1 } } }
        """);

    /// <summary>A method that makes an item.</summary>
    /// <param name="expression">The expression.</param>
    public static string InMethod(string expression) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using Consumer;
        using Syncropel;

        internal static class Program
        {
            private const string Bad = "x";
            private const int Old = 1066;

            public static object Run(TestShopItem item, string text, string? maybe, bool flag, string[] many) => {{expression}};
        }

        internal static class Other
        {
            public const string Long = "ABCDE";
        }

        internal sealed class Mine
        {
            public string Code { get; init; } = "";

            public TestShopItem.StateValue State { get; init; }
        }
        """;
}
