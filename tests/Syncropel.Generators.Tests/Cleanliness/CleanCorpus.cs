using Syncropel.Corpus;
using Syncropel.Generators.Tests.Harness;

namespace Syncropel.Generators.Tests.Cleanliness;

/// <summary>Schemas that between them make the generator write all that it can write, and what a consumer has beside it.</summary>
internal static class CleanCorpus
{
    /// <summary>What a consumer adds: a version, as every build does, and the seam of an upgrade, which its author writes.</summary>
    public const string Consumer = """
        [assembly: System.Reflection.AssemblyVersion("1.0.0.0")]

        namespace Consumer;

        public sealed partial record CoreOddV2
        {
            /// <summary>Takes an older body over.</summary>
            /// <param name="older">The older body.</param>
            /// <returns>The body as it is now.</returns>
            public static partial CoreOddV2 FromV1(CoreOdd older) => new();
        }
        """;

    private static readonly SchemaText Everything = SchemaText.Kind("core.everything", Members, "title, where, shape, fixed, pair",
        """
        "title": "Everything <at> once & more",
        "description": "One of everything.\nIn two lines, with <c>markup</c> that is none.",
        "deprecated": false, "indexed": ["body.title", "body.inner.count"], "refs": ["@music.track"],
        "additionalProperties": { "type": "array", "items": { "type": ["string", "null"], "maxLength": 9 } },
        "dependentRequired": { "raw": ["title"] }, "propertyNames": { "maxLength": 40 },
        "if": { "required": ["word"] }, "then": { "properties": { "word": { "minLength": 2 } } },
        "$defs": {
          "node": { "type": "object", "title": "A node", "properties": {
              "next": { "$ref": "#/$defs/node" }, "twin": { "$ref": "#/$defs/other" },
              "children": { "type": "array", "items": { "$ref": "#/$defs/node" } } }, "minProperties": 1 },
          "other": { "type": "object", "properties": { "back": { "$ref": "#/$defs/node" }, "level": { "$ref": "#/$defs/level" } },
            "additionalProperties": false },
          "level": { "enum": ["low", "high-est", "3rd", ""] },
          "part": { "oneOf": [
              { "type": "object", "properties": { "n": { "const": 1 }, "sub": { "$ref": "#/$defs/part" } }, "required": ["n"] },
              { "type": "object", "properties": { "n": { "const": 2 }, "text": { "type": "string" } }, "required": ["n"],
                "additionalProperties": { "type": "number" } } ] }
        }
        """);

    private const string Members = """
        "kind": { "const": "core.everything" },
        "title": { "type": "string", "minLength": 1, "maxLength": 200, "pattern": "^\\S.*\"quoted\"?$", "examples": ["Glow", { "a": 1 }] },
        "word": { "type": ["string", "null"], "default": null, "format": "email" },
        "fixed": { "const": "v1" }, "loose": { "const": 2 }, "flag": { "const": true }, "fraction": { "const": 1.5 },
        "small": { "type": "integer", "format": "int32", "minimum": -1, "default": 3 },
        "big": { "type": "integer", "exclusiveMinimum": 0, "multipleOf": 3, "default": 9007199254740993 },
        "ratio": { "type": "number", "minimum": 0.5, "exclusiveMaximum": 2, "default": 1.5 },
        "price": { "type": "number", "format": "decimal", "multipleOf": 0.01, "default": 1.10 },
        "on": { "type": "boolean", "default": true },
        "at": { "type": "string", "format": "date-time" }, "day": { "type": "string", "format": "date", "default": "2020-02-29" },
        "hour": { "type": "string", "format": "time" }, "local": { "type": "string", "format": "time-local" },
        "id": { "type": "string", "format": "uuid" }, "link": { "type": "string", "format": "uri", "default": "https://example.org/" },
        "links": { "type": "array", "items": { "type": ["string", "null"], "format": "uri" }, "uniqueItems": true, "default": [] },
        "status": { "enum": ["live", "studio", "class", "1st"], "default": "live", "deprecated": true },
        "statuses": { "type": "array", "items": { "enum": ["a", "b", null] } },
        "inner": { "type": "object", "title": "Inner", "properties": {
            "count": { "type": "integer", "minimum": 1 }, "inner": { "type": "object", "properties": { "inner": { "type": "string" } } },
            "items": { "type": "array", "items": { "type": "object", "properties": { "x": { "type": "number" } }, "required": ["x"] } } },
          "required": ["count"], "minProperties": 1, "maxProperties": 9, "deprecated": true },
        "closed": { "type": ["object", "null"], "properties": { "a": { "type": "string" } }, "additionalProperties": false },
        "empty": { "type": "object", "additionalProperties": false },
        "free": { "type": "object", "maxProperties": 3, "default": { "b": 1, "a": [null] } },
        "ids": { "type": ["string", "array"], "items": { "type": "string", "pattern": "^[a-z]+$" }, "minItems": 1, "pattern": "^[a-z]+$" },
        "pair": { "type": "array", "prefixItems": [{ "type": "number", "minimum": -90 }, { "type": ["string", "null"] },
            { "enum": ["n", "s"] },
            { "type": "array", "prefixItems": [{ "type": "integer" }, { "type": "boolean" }], "minItems": 2, "items": false }],
          "minItems": 4, "items": false },
        "counts": { "type": "object", "additionalProperties": { "type": "integer", "minimum": 1 }, "minProperties": 1,
            "default": { "box": 1 } },
        "deep": { "type": "object", "additionalProperties": { "type": "array", "items": { "type": "object",
            "additionalProperties": { "$ref": "#/$defs/node" } } } },
        "named": { "type": "object", "patternProperties": { "^x-": { "type": "string", "maxLength": 3 } }, "additionalProperties": false },
        "where": { "$ref": "#/$defs/node" }, "level": { "$ref": "#/$defs/level", "default": "low" },
        "levels": { "type": "array", "items": { "$ref": "#/$defs/level" }, "contains": { "const": "low" } },
        "part": { "$ref": "#/$defs/part" }, "parts": { "type": "array", "items": { "$ref": "#/$defs/part" }, "default": [{ "n": 1 }] },
        "shape": { "oneOf": [
            { "type": "object", "title": "Round", "properties": {
                "type": { "const": "circle" }, "switch": { "type": "number" } }, "required": ["type"] },
            { "type": "object", "properties": { "type": { "const": "match" }, "side": { "type": "number", "minimum": 0 },
                "mode": { "enum": ["in", "out"] } }, "required": ["type", "side"], "dependentRequired": { "mode": ["side"] } },
            { "type": "object", "properties": { "type": { "const": "none" } }, "required": ["type"], "additionalProperties": false } ] },
        "maybe": { "anyOf": [{ "type": "null" }, { "$ref": "#/$defs/part" }] },
        "raw": { "anyOf": [{ "type": "integer" }, { "type": "string", "pattern": "^a+$" }] },
        "any": true, "never": { "not": { "type": "string", "enum": ["x", "y"] } }, "none": { "type": "null" },
        "track": { "$ref": "acme.area0.item0.kind.json" }, "tracks": { "type": "array", "items": { "$ref": "acme.area0.item0.kind.json" } },
        "self": { "$ref": "#" }
        """;

    private static readonly SchemaText Odd = SchemaText.Kind("core.odd", """
        "class": { "type": "string" }, "1st": { "type": "string" }, "a-b": { "type": "integer" }, "a_b": { "type": "integer" },
        "AB": { "type": "integer" }, "😀": { "type": "string" }, "équipe": { "type": "string" }, "equals": { "type": "string" },
        "get_hash_code": { "type": "boolean" }, "to string": { "type": "string" }, "core odd": { "type": "string" },
        "Fields": { "type": "string" }, "field_set": { "type": "string" }, "validate": { "type": "string" },
        "checks": { "type": "string", "not": { "const": "" } },
        "defaults": { "type": "array", "items": { "type": "string" }, "default": ["a"] }, "patterns": { "type": "string", "pattern": "a" },
        "unknown_members": { "type": "string" }, "path": { "type": "string" }, "exists": { "type": "boolean" }, "": { "type": "string" },
        "value": { "type": "object", "properties": { "value": { "type": "object", "properties": { "value": { "type": "string" } } } } },
        "reader": { "type": "string" }, "writer": { "type": "string" }, "check": { "type": "string" },
        "mark": { "type": "string", "maxLength": 1 }, "System": { "type": "string" },
        "Syncropel": { "type": "string" }, "global": { "type": "string" }, "var": { "type": "string" },
        "new": { "type": "object", "properties": { "new": { "enum": ["new", "void", "record"] } } }, "record": { "type": "string" }
        """, more: """
        "description": "Odd names."
        """);

    private static readonly SchemaText OddV2 = SchemaText.Kind("core.odd.v2", "\"class\": { \"type\": \"string\" }", more: """
        "supersedes": "core.odd"
        """);

    private static readonly SchemaText Empty = SchemaText.Kind("core.empty", "", more: "\"deprecated\": true");

    /// <summary>All schemas, without the ones that the SDK ships.</summary>
    public static IReadOnlyList<SchemaText> Schemas { get; } =
    [
        Everything, Odd, OddV2, Empty, ReferenceTexts.Book,
        .. KindCorpus.Kinds(20).Select(static file => new SchemaText(file.Path, file.Text)),
        .. KindCorpus.References(2).Select(static file => new SchemaText(file.Path, file.Text)),
    ];
}
