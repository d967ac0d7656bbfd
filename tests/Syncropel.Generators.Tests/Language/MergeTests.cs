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

    // A member that a derived schema narrows to itself is of the derived type, not JSON that fits both.
    [Fact]
    public void A_member_that_is_narrowed_to_what_derives_has_the_derived_type()
    {
        GeneratedAssembly assembly = GeneratorHarness.LoadWith("""
            namespace Consumer;
            internal static class User
            {
                public static string? Run() =>
                    new CoreTest.DerivedValue { Parent = new() { Name = "a" }, Children = [new() { Name = "b" }] }.Parent.Name;
            }
            """, SchemaText.Of("\"tree\": { \"$ref\": \"#/$defs/derived\" }", more: """
            "$defs": {
              "base": {
                "type": "object",
                "properties": { "parent": { "$ref": "#/$defs/base" }, "children": { "type": "array", "items": { "$ref": "#/$defs/base" } } }
              },
              "derived": {
                "allOf": [{ "$ref": "#/$defs/base" }],
                "properties": {
                  "name": { "type": "string", "minLength": 1 },
                  "parent": { "$ref": "#/$defs/derived" }, "children": { "items": { "$ref": "#/$defs/derived" } }
                }
              }
            }
            """));
        Assert.Equal("a", assembly.Call("User", "Run"));
        Assert.Equal(["$.tree.children[0].parent.name minLength"], assembly.Body.Violations("""
            "tree":{"children":[{"parent":{"name":""}}]}
            """));
    }

    [Fact]
    public void Trees_that_are_merged_with_each_other_end()
    {
        BodyProbe probe = GeneratorHarness.Load(SchemaText.Of("""
            "both": { "allOf": [{ "$ref": "#/$defs/left" }, { "$ref": "#/$defs/right" }] }
            """, more: """
            "$defs": {
              "left": { "type": "object", "properties": { "next": { "$ref": "#/$defs/left" }, "a": { "type": "integer" } } },
              "right": { "type": "object", "properties": { "next": { "$ref": "#/$defs/right" }, "b": { "type": "integer" } } }
            }
            """)).Body;
        Assert.Empty(BodyProbe.Violations(probe.RoundTrip("\"both\":{\"next\":{\"next\":{\"next\":{\"a\":1,\"b\":2}}}}")));
        Assert.NotEmpty(probe.Violations("\"both\":{\"next\":{\"next\":{\"next\":{\"a\":\"x\"}}}}"));
        Assert.NotEmpty(probe.Violations("\"both\":{\"next\":{\"next\":{\"next\":{\"b\":\"x\"}}}}"));
    }
}
