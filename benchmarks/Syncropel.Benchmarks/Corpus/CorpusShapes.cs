namespace Syncropel.Corpus;

/// <summary>The shapes of which the corpus is made. The number is in the names, and in the constraints.</summary>
internal static class CorpusShapes
{
    /// <summary>A flat record of ten members, of which other kinds are the successors.</summary>
    public static string Track(int number) => $$"""
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "kind": "{{KindCorpus.KindOf(number)}}",
          "refs": ["@music.track"],
          "indexed": ["body.title", "body.album{{number}}", "body.release_date"],
          "title": "Track {{number}}",
          "description": "One recording as catalogue {{number}} lists it. Which recording it is, its references say.",
          "type": "object",
          "properties": {{TrackMembers(number)}},
          "required": ["title", "artists"]
        }
        """;

    /// <summary>The next version of such a record, which its name says.</summary>
    public static string Successor(int number) => $$"""
        {
          "kind": "{{KindCorpus.KindOf(number)}}",
          "description": "As before, with the artists' roles.",
          "type": "object",
          "properties": {{TrackMembers(number - 9).TrimEnd('}')}},
            "roles": { "type": "array", "items": { "enum": ["main", "guest", "role{{number}}"] }, "default": ["main"] }
          },
          "required": ["title", "artists"]
        }
        """;

    /// <summary>Nested objects, enums, lists of objects, formats, defaults.</summary>
    public static string Order(int number) => $$"""
        {
          "kind": "{{KindCorpus.KindOf(number)}}",
          "description": "Order form {{number}}.",
          "indexed": ["body.number", "body.buyer.name"],
          "type": "object",
          "properties": {
            "number": { "type": "string", "pattern": "^[A-Z]{2}{{number}}-[0-9]+$", "description": "The order's number." },
            "placed": { "type": "string", "format": "date-time" },
            "state": { "enum": ["open", "paid", "sent{{number}}", "closed"], "default": "open" },
            "buyer": {
              "type": "object",
              "properties": {
                "name": { "type": "string", "minLength": 1, "maxLength": {{100 + number}} },
                "email": { "type": "string", "format": "email" },
                "address": {
                  "type": "object",
                  "properties": { "city": { "type": "string" }, "zip": { "type": "string", "pattern": "^[0-9]{5}$" } },
                  "required": ["city"], "additionalProperties": false
                }
              },
              "required": ["name"]
            },
            "lines": {
              "type": "array", "minItems": 1,
              "items": {
                "type": "object",
                "properties": {
                  "sku": { "type": "string" }, "count": { "type": "integer", "minimum": 1 },
                  "price{{number}}": { "type": "number", "format": "decimal", "minimum": 0, "multipleOf": 0.01 }
                },
                "required": ["sku", "count"]
              }
            },
            "labels": { "type": "object", "additionalProperties": { "type": "string", "maxLength": 40 } },
            "note": { "type": ["string", "null"], "deprecated": true }
          },
          "required": ["number", "placed", "lines"]
        }
        """;

    /// <summary>A union, and a type that several members share.</summary>
    public static string Payment(int number) => $$"""
        {
          "kind": "{{KindCorpus.KindOf(number)}}",
          "title": "Payment {{number}}",
          "type": "object",
          "properties": {
            "amount": { "$ref": "#/$defs/money" },
            "fee": { "$ref": "#/$defs/money" },
            "means": {
              "oneOf": [
                { "type": "object", "properties": { "type": { "const": "card" },
                    "number": { "type": "string", "minLength": 12 }, "holder{{number}}": { "type": "string" } },
                  "required": ["type", "number"] },
                { "type": "object", "properties": { "type": { "const": "transfer" }, "iban": { "type": "string" } },
                  "required": ["type", "iban"] },
                { "type": "object", "properties": { "type": { "const": "cash{{number}}" } }, "required": ["type"] }
              ]
            }
          },
          "required": ["amount", "means"],
          "$defs": {
            "money": {
              "type": "object",
              "properties": {
                "value": { "type": "number", "format": "decimal" }, "currency": { "enum": ["EUR", "USD", "C{{number}}"] }
              },
              "required": ["value", "currency"]
            }
          }
        }
        """;

    /// <summary>What no C# type says, and is held against the JSON.</summary>
    public static string Rules(int number) => $$"""
        {
          "kind": "{{KindCorpus.KindOf(number)}}",
          "description": "Settings {{number}}.",
          "type": "object",
          "properties": {
            "mode": { "type": "string", "not": { "const": "none{{number}}" } },
            "limit": { "anyOf": [{ "type": "integer", "minimum": {{number}} }, { "type": "string", "pattern": "^[0-9]+%$" }] },
            "tags": { "type": "array", "items": { "type": "string" }, "contains": { "const": "all" }, "maxItems": 20 },
            "extra": { "type": "object", "patternProperties": { "^x{{number}}-": { "type": "string" } } },
            "from": { "type": "string", "format": "date" },
            "until": { "type": "string", "format": "date" }
          },
          "dependentRequired": { "until": ["from"] },
          "if": { "properties": { "mode": { "const": "strict" } }, "required": ["mode"] },
          "then": { "required": ["limit"] }
        }
        """;

    /// <summary>Recursion through <c>$defs</c>, and <c>allOf</c>.</summary>
    public static string Tree(int number) => $$"""
        {
          "kind": "{{KindCorpus.KindOf(number)}}",
          "title": "Menu {{number}}",
          "type": "object",
          "properties": { "root": { "$ref": "#/$defs/node" }, "owner": { "type": "string", "format": "uri" } },
          "required": ["root"],
          "$defs": {
            "named": {
              "type": "object",
              "properties": { "id": { "type": "string", "format": "uuid" }, "name{{number}}": { "type": "string" } },
              "required": ["id"]
            },
            "node": {
              "allOf": [{ "$ref": "#/$defs/named" }],
              "type": "object",
              "properties": { "children": { "type": "array", "items": { "$ref": "#/$defs/node" } }, "weight": { "type": "number" } }
            }
          }
        }
        """;

    /// <summary>Bodies of other kinds: of the order before it, alone and in a list.</summary>
    public static string Holder(int number) => $$"""
        {
          "kind": "{{KindCorpus.KindOf(number)}}",
          "description": "A batch of orders {{number}}.",
          "type": "object",
          "properties": {
            "first": { "$ref": "{{KindCorpus.FileOf(number - 5)}}" },
            "rest": { "type": "array", "items": { "$ref": "{{KindCorpus.FileOf(number - 5)}}" } },
            "payment": { "$ref": "{{KindCorpus.FileOf(number - 4)}}" },
            "count{{number}}": { "type": "integer", "minimum": 0 }
          },
          "required": ["first"]
        }
        """;

    /// <summary>Tuples, maps, numbers of all sorts.</summary>
    public static string Readings(int number) => $$"""
        {
          "kind": "{{KindCorpus.KindOf(number)}}",
          "act": "KNOW",
          "description": "Readings of station {{number}}.",
          "indexed": ["body.station"],
          "type": "object",
          "properties": {
            "kind": { "const": "{{KindCorpus.KindOf(number)}}" },
            "station": { "type": "string", "default": "s{{number}}" },
            "place": { "type": "array", "prefixItems": [{ "type": "number" }, { "type": "number" }], "minItems": 2, "items": false },
            "values": {
              "type": "object",
              "additionalProperties": { "type": "array", "items": { "type": "number", "minimum": -{{number}}.5 } }
            },
            "level": { "type": "integer", "format": "int32", "exclusiveMinimum": 0, "multipleOf": 5 },
            "ids": { "type": ["string", "array"], "items": { "type": "string" } },
            "span": { "type": "array", "items": { "type": "integer" }, "minItems": 2, "maxItems": 2, "uniqueItems": true },
            "raw{{number}}": true
          },
          "required": ["place", "values"],
          "additionalProperties": { "type": "string" }
        }
        """;

    private static string TrackMembers(int number) => $$"""
        {
            "title": { "description": "The title as the catalogue prints it.", "type": "string", "minLength": 1, "examples": ["Glow"] },
            "artists": {
              "description": "The artists, the main one first.",
              "type": "array", "items": { "type": "string", "minLength": 1 }, "minItems": 1
            },
            "album{{number}}": { "description": "The album on which the track appears.", "type": "string", "minLength": 1 },
            "release_date": { "type": "string", "pattern": "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$" },
            "duration_ms": { "description": "The duration in milliseconds.", "type": "integer", "minimum": 1 },
            "explicit": { "description": "Whether the lyrics are explicit.", "type": "boolean" },
            "genres": { "type": "array", "items": { "type": "string", "minLength": 1 }, "uniqueItems": true },
            "label": { "type": "string", "minLength": 1, "maxLength": {{200 + number}} },
            "disc_number": { "type": "integer", "minimum": 1 },
            "track_number": { "type": "integer", "minimum": 1, "maximum": {{99 + number}} }
        }
        """;
}
