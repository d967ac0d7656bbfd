using Syncropel.Generators.Tests.Harness;

namespace Syncropel.Generators.Tests.Diagnostics;

/// <summary>A schema that says something by nearly every keyword, and is without fault.</summary>
internal static class RichSchema
{
    public static readonly SchemaText Text = ("core.test.kind.json", """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "$id": "https://example.org/core.test",
          "kind": "core.test", "act": "LEARN", "dataType": "REFERENCE", "refs": ["@music.track"],
          "indexed": ["body.title", "body.home.city"], "supersedes": "core.old", "csharpName": "Test",
          "title": "A test", "description": "Of much.", "$comment": "note", "x-owner": "me",
          "type": "object",
          "properties": {
            "kind": { "const": "core.test" }, "_refs": { "type": "array" },
            "title": { "type": ["string", "null"], "minLength": 1, "maxLength": 9, "pattern": "^[^x]", "default": "t", "examples": ["e"] },
            "when": { "type": "string", "format": "date-time", "deprecated": true, "csharpName": "Moment" },
            "raw": {
              "type": "string", "contentEncoding": "base64", "contentMediaType": "application/json", "contentSchema": { "not": {} }
            },
            "count": { "type": "integer", "format": "int32", "minimum": 1, "exclusiveMaximum": 9, "multipleOf": 2, "readOnly": true },
            "share": { "type": "number", "exclusiveMinimum": 0, "maximum": 1.5, "writeOnly": true },
            "tags": { "type": "array", "items": { "enum": ["a", "b"] }, "minItems": 1, "maxItems": 3, "uniqueItems": true },
            "pair": { "type": "array", "prefixItems": [{ "type": "string" }, true], "items": false, "minItems": 2 },
            "bag": { "type": "array", "contains": { "const": 1 }, "minContains": 1, "maxContains": 2, "unevaluatedItems": true },
            "home": { "$ref": "#/$defs/address" }, "work": { "$ref": "#place" }, "track": { "$ref": "core.other.kind.json" },
            "map": { "type": "object", "additionalProperties": { "type": "boolean" }, "minProperties": 1, "maxProperties": 5 },
            "shape": { "oneOf": [
              { "type": "object", "properties": { "is": { "const": "disc" }, "r": { "type": "number" } }, "required": ["is"] },
              { "type": "object", "properties": { "is": { "const": "square" } }, "required": ["is"] }] },
            "odd": { "if": { "type": "string" }, "then": { "minLength": 1 }, "else": { "not": { "type": "null" } } },
            "any": { "anyOf": [{ "type": "string" }, { "type": "integer" }] },
            "all": { "allOf": [{ "type": "object", "properties": { "a": true } }, { "required": ["a"] }], "unevaluatedProperties": false },
            "more": { "type": "object", "patternProperties": { "^p": { "type": "string" } }, "propertyNames": { "maxLength": 9 },
              "dependentRequired": { "a": ["b"] }, "dependentSchemas": { "c": { "required": ["d"] } } }
          },
          "required": ["title"],
          "$defs": { "address": { "$anchor": "place", "type": "object", "properties": { "city": { "type": "string" } } } },
          "definitions": { "old": { "$dynamicAnchor": "old" } }
        }
        """);
}
