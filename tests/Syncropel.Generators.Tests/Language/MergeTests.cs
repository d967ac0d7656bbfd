using Syncropel.Generators.Tests.Harness;

namespace Syncropel.Generators.Tests.Language;

/// <summary><c>allOf</c>: several schemas of one value, put together into one type.</summary>
public sealed class MergeTests
{
    [Fact]
    public void The_members_of_all_branches_are_members_of_one_record()
    {
        GeneratedAssembly assembly = GeneratorHarness.LoadWith("""
            namespace Consumer;
            internal static class User
            {
                public static long Run() => new CoreTest { Name = "a", Age = 5, Tags = ["x"] }.Age!.Value;
            }
            """, SchemaText.Of("\"name\": { \"type\": \"string\" }", required: "name", more: """
            "allOf": [
              { "$ref": "#/$defs/aged" },
              { "properties": { "tags": { "type": "array", "items": { "type": "string" } }, "name": { "minLength": 1 } } }
            ],
            "$defs": { "aged": { "type": "object", "properties": { "age": { "type": "integer", "minimum": 0 } } } }
            """));
        Assert.Equal(5L, assembly.Call("User", "Run"));
        Assert.Equal(["$.name minLength", "$.age minimum"], assembly.Body.Violations("\"name\":\"\",\"age\":-1"));
    }

    [Fact]
    public void The_tightest_bounds_hold()
    {
        BodyProbe probe = GeneratorHarness.Load(SchemaText.Of("""
            "n": { "type": "integer", "minimum": 1, "maximum": 9, "allOf": [{ "minimum": 3.5 }, { "maximum": 20 }, { "type": "number" }] }
            """)).Body;
        Assert.Equal(["$.n minimum"], probe.Violations("\"n\":3"));
        Assert.Empty(probe.Violations("\"n\":4"));
        Assert.Equal(["$.n maximum"], probe.Violations("\"n\":10"));
    }

    [Fact]
    public void A_closed_branch_is_closed_to_the_members_of_the_others()
    {
        BodyProbe probe = GeneratorHarness.Load(SchemaText.Of("""
            "o": {
              "type": "object",
              "allOf": [
                { "properties": { "a": { "type": "string" } }, "additionalProperties": false },
                { "properties": { "b": { "type": "string" } } }
              ]
            }
            """)).Body;
        Assert.Empty(BodyProbe.Violations(probe.RoundTrip("\"o\":{\"a\":\"x\"}")));
        Assert.NotEmpty(probe.Violations("\"o\":{\"b\":\"x\"}"));
    }
}
