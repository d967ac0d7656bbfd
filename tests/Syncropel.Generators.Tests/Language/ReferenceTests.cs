using Syncropel.Generators.Tests.Harness;

namespace Syncropel.Generators.Tests.Language;

/// <summary><c>$ref</c>, <c>$defs</c>, and the files of other kinds.</summary>
public sealed class ReferenceTests
{
    private const string Address = """
        "$defs": {
          "address": {
            "title": "Where somebody lives",
            "type": "object",
            "properties": { "city": { "type": "string", "minLength": 1 }, "zip": { "$ref": "#/$defs/zip" } },
            "required": ["city"]
          },
          "zip": { "type": "string", "pattern": "^[0-9]{5}$" },
          "status": { "enum": ["on", "off"] }
        }
        """;

    [Fact]
    public void Two_members_that_refer_to_one_schema_have_one_type()
    {
        GeneratedAssembly assembly = GeneratorHarness.LoadWith("""
            namespace Consumer;
            internal static class User
            {
                public static bool Run()
                {
                    CoreTest.AddressValue home = new() { City = "Lisbon", Zip = "12345" };
                    var body = new CoreTest { Home = home, Work = home, Others = [home], State = CoreTest.StatusValue.On };
                    return body.Home == body.Work && body.Validate().IsValid;
                }
            }
            """, SchemaText.Of("""
            "home": { "$ref": "#/$defs/address" }, "work": { "$ref": "#/$defs/address" },
            "others": { "type": "array", "items": { "$ref": "#/$defs/address" } }, "state": { "$ref": "#/$defs/status" }
            """, more: Address));
        Assert.Equal(true, assembly.Call("User", "Run"));
        Assert.Equal(["$.work.city minLength", "$.work.zip pattern"], assembly.Body.Violations("""
            "work":{"city":"","zip":"x"}
            """));
    }

    [Fact]
    public void A_reference_by_anchor_identifier_or_pointer_leads_to_the_same()
    {
        BodyProbe probe = GeneratorHarness.Load(SchemaText.Of("""
            "a": { "$ref": "#word" }, "b": { "$ref": "https://example.org/word" }, "c": { "$ref": "#/$defs/word~1s" },
            "d": { "$ref": "#/properties/plain" }, "plain": { "type": "boolean" }
            """, more: """
            "$defs": {
              "word/s": { "$anchor": "word", "type": "string", "maxLength": 2 },
              "other": { "$id": "https://example.org/word", "type": "string", "maxLength": 2 }
            }
            """)).Body;
        Assert.Equal(["$.a maxLength", "$.b maxLength", "$.c maxLength"], probe.Violations("""
            "a":"abc","b":"abc","c":"abc","d":true
            """));
    }

    [Fact]
    public void Trees_and_types_that_hold_each_other_work()
    {
        GeneratedAssembly assembly = GeneratorHarness.LoadWith("""
            namespace Consumer;
            internal static class User
            {
                public static int Run() => Depth(new CoreTest.NodeValue { Children = [new() { Children = [] }, new() { Next = new() { Back = new() } }] });

                private static int Depth(CoreTest.NodeValue node)
                {
                    int most = 0;
                    foreach (CoreTest.NodeValue child in node.Children ?? []) most = System.Math.Max(most, Depth(child));
                    return most + 1;
                }
            }
            """, SchemaText.Of("\"tree\": { \"$ref\": \"#/$defs/node\" }", more: """
            "$defs": {
              "node": {
                "type": "object",
                "properties": {
                  "children": { "type": "array", "items": { "$ref": "#/$defs/node" }, "maxItems": 2 }, "next": { "$ref": "#/$defs/link" }
                }
              },
              "link": { "type": "object", "properties": { "back": { "$ref": "#/$defs/node" } }, "additionalProperties": false }
            }
            """));
        Assert.Equal(2, assembly.Call("User", "Run"));
        Assert.Equal(["$.tree.children[1].next.back.children maxItems"], assembly.Body.Violations("""
            "tree":{"children":[{},{"next":{"back":{"children":[{},{},{}]}}}]}
            """));
    }

    [Fact]
    public void A_list_of_lists_without_end_is_json_that_is_checked()
    {
        BodyProbe probe = GeneratorHarness.Load(SchemaText.Of("\"nest\": { \"$ref\": \"#/$defs/nest\" }", more: """
            "$defs": { "nest": { "type": "array", "items": { "$ref": "#/$defs/nest" }, "maxItems": 1 } }
            """)).Body;
        Assert.Empty(BodyProbe.Violations(probe.RoundTrip("\"nest\":[[[[]]]]")));
        Assert.NotEmpty(probe.Violations("\"nest\":[[[[],[]]]]"));
        Assert.NotEmpty(probe.Violations("\"nest\":[[5]]"));
    }

    [Fact]
    public void A_reference_with_more_beside_it_keeps_the_type()
    {
        GeneratedAssembly assembly = GeneratorHarness.LoadWith("""
            namespace Consumer;
            internal static class User
            {
                public static CoreTest.AddressValue Run() => new CoreTest { Home = new CoreTest.AddressValue { City = "Lisbon" } }.Home!;
            }
            """, SchemaText.Of("\"home\": { \"$ref\": \"#/$defs/address\", \"minProperties\": 2 }", more: Address));
        Assert.NotNull(assembly.Call("User", "Run"));
        Assert.Equal(["$.home minProperties"], assembly.Body.Violations("\"home\":{\"city\":\"Lisbon\"}"));
        Assert.Empty(assembly.Body.Violations("\"home\":{\"city\":\"Lisbon\",\"x\":1}"));
    }

    [Fact]
    public void A_reference_to_another_file_is_that_kinds_own_type()
    {
        GeneratedAssembly assembly = GeneratorHarness.LoadWith("""
            namespace Consumer;
            internal static class User
            {
                public static string Run()
                {
                    var album = new CoreAlbum { Tracks = [new CoreTrack { Title = "Glow" }] };
                    return album.Tracks![0].Title + album.Validate().IsValid;
                }
            }
            """,
            SchemaText.Kind("core.album", """
            "tracks": { "type": "array", "items": { "$ref": "core.track.kind.json" } }
            """),
            SchemaText.Kind("core.track", """
            "title": { "type": "string", "minLength": 1 }, "of": { "$ref": "core.album.kind.json" }, "next": { "$ref": "#" }
            """, required: "title"));
        Assert.Equal("GlowTrue", assembly.Call("User", "Run"));
        BodyProbe album = assembly.BodyOf("CoreAlbum");
        Assert.Empty(BodyProbe.Violations(album.RoundTrip("""
            "tracks":[{"title":"a","kind":"core.track","_refs":[{"kind":"@music.track","id":"isrc:USJI19810404"}],"x":1},{"title":"b","of":{},"next":{"title":"c"}}]
            """)));
        Assert.Equal(["$.tracks[0].title minLength"], album.Violations("\"tracks\":[{\"title\":\"\"}]"));
        Assert.Equal("$.tracks[0]", album.Misfit("\"tracks\":[{}]").Path);
    }

    [Theory]
    [InlineData("\"next\":{\"kind\":\"core.test\"}", "")]
    [InlineData("\"next\":{\"kind\":{}}", "$.next const")]
    [InlineData("\"next\":{\"kind\":\"core.other\"}", "$.next const")]
    [InlineData("\"next\":{}", "$.next required")]
    [InlineData("\"next\":{\"kind\":\"core.test\",\"_refs\":5}", "$.next type")]
    public void What_a_schema_declares_of_the_protocols_members_holds_within_another_body_too(string members, string expected)
    {
        BodyProbe probe = GeneratorHarness.Load(SchemaText.Of("""
            "next": { "$ref": "#" }, "kind": { "const": "core.test" }, "_refs": { "type": "array" }
            """, required: "kind")).Body;
        Assert.Equal(expected.Length == 0 ? [] : [expected], probe.Violations(members));
    }
}
