using Syncropel.Generators.Tests.Harness;

namespace Syncropel.Generators.Tests.Language;

/// <summary>Maps, tuples, and lists of whatever.</summary>
public sealed class CollectionTests
{
    [Fact]
    public void Members_of_one_type_are_a_map()
    {
        GeneratedAssembly assembly = GeneratorHarness.LoadWith("""
            namespace Consumer;
            using System.Collections.Generic;
            internal static class User
            {
                public static long Run()
                {
                    var body = new CoreTest { Plays = new Dictionary<string, long> { ["de"] = 2, ["at"] = 40 } };
                    return body.Plays["de"] + body.Plays["at"];
                }
            }
            """, SchemaText.Of("""
            "plays": { "type": "object", "additionalProperties": { "type": "integer", "minimum": 0 }, "minProperties": 1 }
            """));
        Assert.Equal(42L, assembly.Call("User", "Run"));
        Assert.Empty(BodyProbe.Violations(assembly.Body.RoundTrip("\"plays\":{\"z\":1,\"a\":2}")));
        Assert.Equal(["$.plays.b minimum"], assembly.Body.Violations("\"plays\":{\"b\":-1}"));
        Assert.Equal(["$.plays minProperties"], assembly.Body.Violations("\"plays\":{}"));
        Assert.Equal("$.plays.x", assembly.Body.Misfit("\"plays\":{\"x\":\"1\"}").Path);
    }

    [Fact]
    public void Declared_members_and_others_of_one_type_stand_side_by_side()
    {
        GeneratedAssembly assembly = GeneratorHarness.LoadWith("""
            namespace Consumer;
            using System.Collections.Generic;
            internal static class User
            {
                public static long Run() => new CoreTest.StatsValue { Total = 1, AdditionalMembers = new Dictionary<string, long> { ["x"] = 2 } }
                    .AdditionalMembers["x"];
            }
            """, SchemaText.Of("""
            "stats": { "type": "object", "properties": { "total": { "type": "number" } }, "additionalProperties": { "type": "integer" } }
            """));
        Assert.Equal(2L, assembly.Call("User", "Run"));
        Assert.Empty(BodyProbe.Violations(assembly.Body.RoundTrip("\"stats\":{\"zz\":1,\"total\":1.5,\"aa\":2}")));
        Assert.Equal("$.stats.x", assembly.Body.Misfit("\"stats\":{\"x\":1.5}").Path);
    }

    [Fact]
    public void An_array_of_fixed_length_is_a_tuple()
    {
        GeneratedAssembly assembly = GeneratorHarness.LoadWith("""
            namespace Consumer;
            internal static class User
            {
                public static double Run()
                {
                    var body = new CoreTest { Point = (1.5, 2, "p") };
                    (double latitude, long item2, string label) = body.Point.Value;
                    return body.Point.Value.Latitude + item2;
                }
            }
            """, SchemaText.Of("""
            "point": {
              "type": "array",
              "prefixItems": [{ "type": "number", "title": "latitude", "maximum": 90 }, { "type": "integer" }, { "type": "string", "title": "label" }],
              "items": false,
              "minItems": 3
            }
            """));
        Assert.Equal(3.5, assembly.Call("User", "Run"));
        Assert.Empty(BodyProbe.Violations(assembly.Body.RoundTrip("\"point\":[1,2,\"x\"]")));
        Assert.Equal(["$.point[0] maximum"], assembly.Body.Violations("\"point\":[91,2,\"x\"]"));
        Assert.Equal("$.point", assembly.Body.Misfit("\"point\":[1,2]").Path);
        Assert.StartsWith("$.point", assembly.Body.Misfit("\"point\":[1,2,\"x\",4]").Path, StringComparison.Ordinal);
    }

    [Fact]
    public void A_prefix_of_no_fixed_length_is_a_list_of_json()
    {
        BodyProbe probe = GeneratorHarness.Load(SchemaText.Of("""
            "a": { "type": "array", "prefixItems": [{ "type": "string" }, { "type": "integer" }], "items": { "type": "boolean" } }
            """)).Body;
        Assert.Empty(BodyProbe.Violations(probe.RoundTrip("\"a\":[\"x\"]")));
        Assert.Empty(BodyProbe.Violations(probe.RoundTrip("\"a\":[\"x\",1,true]")));
        Assert.Equal(["$.a[2] type"], probe.Violations("\"a\":[\"x\",1,2]"));
    }
}
