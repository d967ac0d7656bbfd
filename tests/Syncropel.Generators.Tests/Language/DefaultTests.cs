using Syncropel.Generators.Tests.Harness;

namespace Syncropel.Generators.Tests.Language;

/// <summary>Defaults: what a new object starts with, and what a read one does not.</summary>
public sealed class DefaultTests
{
    private static readonly SchemaText Schema = SchemaText.Of("""
        "text": { "type": "string", "default": "a \"b\" \u2028" },
        "count": { "type": "integer", "default": -5 },
        "small": { "type": "integer", "format": "int32", "default": 7 },
        "ratio": { "type": "number", "default": 0.5 },
        "price": { "type": "number", "format": "decimal", "default": 9.99 },
        "live": { "type": "boolean", "default": true },
        "state": { "enum": ["on", "off"], "default": "off" },
        "day": { "type": "string", "format": "date", "default": "2026-11-20" },
        "tags": { "type": "array", "items": { "type": "string" }, "default": ["x", "y"] },
        "labels": { "type": "object", "additionalProperties": { "type": "integer" }, "default": { "a": 1 } },
        "inner": {
          "type": "object", "properties": { "x": { "type": "integer" }, "y": { "type": "integer", "default": 2 } }, "default": { "x": 1 }
        },
        "any": { "default": [1, null] },
        "must": { "type": "integer", "default": 3 },
        "maybe": { "type": ["string", "null"], "default": "m" },
        "none": { "type": ["string", "null"], "default": null }
        """, required: "must");

    [Fact]
    public void A_new_body_starts_with_the_defaults()
    {
        GeneratedAssembly assembly = GeneratorHarness.LoadWith("""
            namespace Consumer;
            internal static class User
            {
                public static CoreTest New() => new CoreTest();
            }
            """, Schema);
        var body = (IRecordBody)assembly.Call("User", "New")!;
        Assert.Equal(
            """{"any":[1,null],"count":-5,"day":"2026-11-20","inner":{"x":1},"kind":"core.test","labels":{"a":1},"live":true,"""
            + """ "maybe":"m","must":3,"price":9.99,"ratio":0.5,"small":7,"state":"off","tags":["x","y"],"text":"a \"b\" """.TrimStart()
            + "\u2028\"}",
            BodyProbe.Write(body));
        Assert.Empty(BodyProbe.Violations(body));
    }

    [Fact]
    public void What_was_absent_stays_absent()
    {
        BodyProbe probe = GeneratorHarness.Load(Schema).Body;
        Assert.Equal("""{"kind":"core.test","must":1}""", BodyProbe.Write(probe.RoundTrip("\"must\":1")));
        Assert.Contains("'must'", probe.Misfit("").Problem, StringComparison.Ordinal);
    }
}
