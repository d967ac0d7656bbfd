using System.Text.Json;
using Syncropel.Generators.Tests.Harness;

namespace Syncropel.Generators.Tests.Language;

/// <summary>What no C# type says: it is kept as JSON, or typed as far as it goes, and held against its schema.</summary>
public sealed class JsonTests
{
    [Fact]
    public void A_value_of_several_types_is_an_element()
    {
        GeneratedAssembly assembly = GeneratorHarness.LoadWith("""
            namespace Consumer;
            internal static class User
            {
                public static global::System.Text.Json.JsonElement? Get(CoreTest body) => body.Value;
            }
            """, SchemaText.Of("\"value\": { \"type\": [\"string\", \"integer\"], \"minLength\": 2, \"minimum\": 5 }"));
        BodyProbe probe = assembly.Body;
        IRecordBody body = probe.RoundTrip("\"value\":\"abc\"");
        Assert.Equal("abc", ((JsonElement)assembly.Call("User", "Get", body)!).GetString());
        Assert.Empty(probe.Violations("\"value\":5.0"));
        Assert.Equal(["$.value minLength"], probe.Violations("\"value\":\"a\""));
        Assert.Equal(["$.value minimum"], probe.Violations("\"value\":4"));
        Assert.Equal(["$.value type"], probe.Violations("\"value\":true"));
    }

    [Theory]
    [InlineData("\"not\": { \"const\": \"x\" }", "\"x\"", "\"y\"", "not")]
    [InlineData("\"anyOf\": [{ \"minLength\": 3 }, { \"pattern\": \"^a\" }]", "\"b\"", "\"a\"", "anyOf")]
    [InlineData("\"oneOf\": [{ \"minLength\": 3 }, { \"pattern\": \"^a\" }]", "\"abc\"", "\"bcd\"", "oneOf")]
    [InlineData("\"if\": { \"pattern\": \"^a\" }, \"then\": { \"minLength\": 3 }", "\"a\"", "\"b\"", "minLength")]
    [InlineData("\"allOf\": [{ \"pattern\": \"a\" }, { \"pattern\": \"b\" }]", "\"a\"", "\"ab\"", "pattern")]
    public void A_string_stays_a_string_however_it_is_checked(string keywords, string bad, string good, string rule)
    {
        GeneratedAssembly assembly = GeneratorHarness.LoadWith("""
            namespace Consumer;
            internal static class User
            {
                public static string? Get(CoreTest body) => body.Value;
            }
            """, SchemaText.Of($"\"value\": {{ \"type\": \"string\", {keywords} }}"));
        Assert.Equal([$"$.value {rule}"], assembly.Body.Violations($"\"value\":{bad}"));
        Assert.Empty(assembly.Body.Violations($"\"value\":{good}"));
    }

    [Fact]
    public void The_root_can_ask_across_its_members()
    {
        BodyProbe probe = GeneratorHarness.Load(SchemaText.Of("""
            "status": { "enum": ["open", "closed"] }, "reason": { "type": "string" }, "by": { "type": "string" }
            """, more: """
            "if": { "properties": { "status": { "const": "closed" } }, "required": ["status"] },
            "then": { "required": ["reason"] },
            "dependentRequired": { "reason": ["by"] }
            """)).Body;
        Assert.Empty(BodyProbe.Violations(probe.RoundTrip("\"status\":\"open\"")));
        Assert.Empty(BodyProbe.Violations(probe.RoundTrip("\"status\":\"closed\",\"reason\":\"done\",\"by\":\"me\"")));
        Assert.Equal(["$ required"], probe.Violations("\"status\":\"closed\""));
        Assert.Equal(["$ dependentRequired"], probe.Violations("\"reason\":\"x\""));
    }

    [Fact]
    public void What_the_types_find_is_not_found_again()
    {
        BodyProbe probe = GeneratorHarness.Load(SchemaText.Of("""
            "o": { "type": "object", "properties": { "a": { "type": "string", "minLength": 2 } }, "propertyNames": { "maxLength": 1 } }
            """)).Body;
        Assert.Equal(["$.o.a minLength"], probe.Violations("\"o\":{\"a\":\"\"}"));
        Assert.Equal(["$.o.bb propertyNames"], probe.Violations("\"o\":{\"a\":\"ok\",\"bb\":1}"));
    }

    [Fact]
    public void Members_by_pattern_are_checked()
    {
        BodyProbe probe = GeneratorHarness.Load(SchemaText.Of("""
            "o": { "type": "object", "patternProperties": { "^x-": { "type": "integer" } }, "additionalProperties": false },
            "m": { "type": "object", "properties": { "a": { "type": "string" } }, "patternProperties": { "^x-": { "type": "integer" } } }
            """)).Body;
        Assert.Empty(BodyProbe.Violations(probe.RoundTrip("\"o\":{\"x-1\":1},\"m\":{\"a\":\"b\",\"x-1\":1,\"y\":null}")));
        Assert.NotEmpty(probe.Violations("\"o\":{\"y\":1}"));
        Assert.NotEmpty(probe.Violations("\"m\":{\"x-1\":\"no\"}"));
    }
}
