using Syncropel.Generators.Tests.Harness;

namespace Syncropel.Generators.Tests.Generation;

/// <summary>What a consumer writes against generated types, and what the compiler and the documentation say.</summary>
public class ConsumerTests
{
    [Fact]
    public void A_body_is_made_as_the_design_promises()
    {
        const string CSharp = """
            #nullable enable
            namespace Consumer
            {
                internal static class Maker
                {
                    public static object Make()
                    {
                        var track = new CoreTest { Title = "Glow", Artists = ["Zonke"], Ids = 5, Label = new() { Name = "TMP" } };
                        return track with { Year = null, Status = CoreTest.StatusValue.Live, Ids = new Syncropel.OneOrMany<long>([1, 2]) };
                    }

                    public static string Version() => new CoreTest { Title = "", Artists = [], Ids = 1, Label = new() }.Version;
                }
            }
            """;
        const string Properties = """
            "title": { "type": "string" }, "artists": { "type": "array", "items": { "type": "string" } },
            "year": { "type": ["integer", "null"] }, "status": { "enum": ["live", "studio"] },
            "ids": { "type": ["integer", "array"], "items": { "type": "integer" } }, "version": { "const": "v1" },
            "label": { "type": "object", "properties": { "name": { "type": "string" } } }
            """;
        GeneratedAssembly assembly = GeneratorHarness.LoadWith(
            CSharp, SchemaText.Of(Properties, required: "title, artists, ids, label, version"));
        Assert.Equal(
            """{"artists":["Zonke"],"ids":[1,2],"kind":"core.test","label":{"name":"TMP"},"status":"live","""
            + "\"title\":\"Glow\",\"version\":\"v1\",\"year\":null}",
            BodyProbe.Write((IRecordBody)assembly.Call("Maker", "Make")!));
        Assert.Equal("v1", assembly.Call("Maker", "Version"));
    }

    [Fact]
    public void Deprecated_members_objects_and_kinds_compile_clean_and_are_obsolete()
    {
        const string Properties = """
            "old": { "type": "string", "deprecated": true, "minLength": 1 },
            "older": { "type": "string", "deprecated": true, "description": "Use \"new\" <instead>.\nIt is & was." },
            "oldest": { "type": "object", "deprecated": true, "properties": {
                "a": { "type": "array", "deprecated": true, "items": { "enum": ["x"] } } } },
            "fixed": { "const": 1, "deprecated": true },
            "nothing": { "type": ["integer", "null"], "deprecated": true }
            """;
        BodyProbe probe = GeneratorHarness
            .Load(SchemaText.Of(Properties, required: "old, oldest, fixed", more: "\"deprecated\": true")).Body;
        probe.RoundTrip("\"old\":\"a\",\"older\":\"b\",\"oldest\":{\"a\":[\"x\"]},\"fixed\":1,\"nothing\":null");
        Assert.NotEmpty(probe.BodyType.GetCustomAttributes(typeof(ObsoleteAttribute), inherit: false));
        object[] attributes = probe.BodyType.GetProperty("Older")!.GetCustomAttributes(typeof(ObsoleteAttribute), inherit: false);
        ObsoleteAttribute told = Assert.IsType<ObsoleteAttribute>(attributes.Single());
        Assert.Equal("Use \"new\" <instead>.\nIt is & was.", told.Message);

        BodyProbe membersOnly = GeneratorHarness.Load(SchemaText.Of(Properties, required: "old, oldest, fixed")).Body;
        Assert.Empty(membersOnly.Violations("\"old\":\"a\",\"oldest\":{},\"fixed\":1"));
    }

    [Theory]
    [InlineData("a < b & c > d, <summary> ]]>")]
    [InlineData("one\\ntwo\\r\\n\\tthree")]
    [InlineData("line\\u2028and\\u2029and\\u0085end")]
    [InlineData("control \\u0001 and \\u000b and \\uffff and \\ufffe")]
    [InlineData("--> */ // \\\\ \\\" 😀 é")]
    [InlineData("")]
    [InlineData("   ")]
    public void Any_prose_is_well_formed_documentation(string prose)
    {
        string properties = $$"""
            "a": { "title": "{{prose}}", "description": "{{prose}}", "type": "string", "examples": ["{{prose}}", { "x": "{{prose}}" }] },
            "b": { "description": "{{prose}}", "enum": ["{{prose}} x"] },
            "c {{prose}}": { "const": "{{prose}}" },
            "d": { "description": "{{prose}}", "type": "object", "properties": { "e": { "type": "string" } } },
            "f": { "type": "string", "pattern": "<&>" }
            """;
        SchemaText reference = ("@lib.x.ref.json", $$"""
            { "ref": "@lib.x", "title": "{{prose}}", "description": "{{prose}}", "examples": ["{{prose}}"],
              "parameters": { "a": { "description": "{{prose}}" }, "b": {} }, "schemes": [{ "id": "<&>:{a}" }, { "id": "{b}" }] }
            """);
        GeneratorHarness.Load(SchemaText.Of(properties, more: $"\"title\": \"{prose}\", \"description\": \"{prose}\""), reference);
    }

    [Fact]
    public void Documentation_says_what_the_schema_asks_for()
    {
        const string Properties = """
            "title": { "title": "The title", "description": "As on the sleeve", "type": "string", "minLength": 1, "maxLength": 200,
                "examples": ["Glow"] },
            "year": { "type": ["integer", "null"], "minimum": 1900 },
            "tags": { "type": "array", "items": { "type": "string", "maxLength": 1 }, "minItems": 1, "uniqueItems": true }
            """;
        string code = GeneratorHarness.Report(SchemaText.Of(Properties, required: "title")).Sources["CoreTest.kind.g.cs"];
        Assert.Contains("/// <summary>The title. As on the sleeve.</summary>", code, StringComparison.Ordinal);
        Assert.Contains("/// <value>Required; 1 to 200 characters.</value>", code, StringComparison.Ordinal);
        Assert.Contains("/// <example><code>\"Glow\"</code></example>", code, StringComparison.Ordinal);
        Assert.Contains("/// <value>Optional; may be null; from 1900.</value>", code, StringComparison.Ordinal);
        Assert.Contains(
            "/// <value>Optional; at least 1 element, without duplicates, each at most 1 character.</value>",
            code, StringComparison.Ordinal);
    }
}
