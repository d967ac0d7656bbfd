using Syncropel.Generators.Tests.Harness;

namespace Syncropel.Generators.Tests.Generation;

/// <summary>Each constraint at its limit and beyond it, with path and rule.</summary>
public class ValidationTests
{
    [Theory]
    [InlineData(""" "type": "string", "minLength": 2""", "\"ab\" \"😀😀\"", "\"a\" \"😀\" \"\"", "minLength")]
    [InlineData(""" "type": "string", "maxLength": 2""", "\"\" \"ab\" \"😀😀\"", "\"abc\"", "maxLength")]
    [InlineData(""" "type": "string", "minLength": 0, "maxLength": 0""", "\"\"", "\"a\"", "maxLength")]
    [InlineData(""" "type": "string", "pattern": "^[a-z]+$" """, "\"a\" \"abc\"", "\"A\" \"a\\n\" \"\"", "pattern")]
    [InlineData(""" "type": "integer", "minimum": 3""", "3 4 9223372036854775807", "2 -3", "minimum")]
    [InlineData(""" "type": "integer", "maximum": 3""", "3 -9223372036854775808", "4", "maximum")]
    [InlineData(""" "type": "integer", "exclusiveMinimum": 3""", "4", "3", "exclusiveMinimum")]
    [InlineData(""" "type": "integer", "exclusiveMaximum": 3""", "2", "3", "exclusiveMaximum")]
    [InlineData(""" "type": "integer", "minimum": 3.0, "maximum": 3e0""", "3", "2", "minimum")]
    [InlineData(
        """ "type": "integer", "minimum": -9223372036854775808, "maximum": 9223372036854775806""",
        "9223372036854775806 -9223372036854775808",
        "9223372036854775807",
        "maximum")]
    [InlineData(
        """ "type": "integer", "exclusiveMinimum": 9223372036854775806""",
        "9223372036854775807",
        "9223372036854775806",
        "exclusiveMinimum")]
    [InlineData(""" "type": "integer", "multipleOf": 5""", "0 5 -10", "1 -6", "multipleOf")]
    [InlineData(""" "type": "number", "minimum": 0.5""", "0.5 1", "0.49999999999999994", "minimum")]
    [InlineData(""" "type": "number", "maximum": 1e300""", "1e300 -1e308", "1.0000000000000002e300", "maximum")]
    [InlineData(""" "type": "number", "exclusiveMinimum": 0""", "5e-324 1", "0 -1", "exclusiveMinimum")]
    [InlineData(""" "type": "number", "exclusiveMaximum": 1""", "0.9999999999999999", "1 2", "exclusiveMaximum")]
    [InlineData(""" "type": "number", "minimum": 9007199254740993""", "9007199254740992", "9007199254740991", "minimum")]
    [InlineData(""" "type": "number", "multipleOf": 0.1""", "0 0.3 1.1 -7.7 100", "0.05 0.31", "multipleOf")]
    [InlineData(""" "type": "array", "items": { "type": "integer" }, "minItems": 1""", "[1] [1,2]", "[]", "minItems")]
    [InlineData(""" "type": "array", "items": { "type": "integer" }, "maxItems": 1""", "[] [1]", "[1,2]", "maxItems")]
    [InlineData(
        """ "type": "array", "items": { "type": "string" }, "uniqueItems": true""",
        "[] [\"a\",\"A\"]",
        "[\"a\",\"b\",\"a\"]",
        "uniqueItems")]
    [InlineData(
        """ "type": "array", "items": { "type": "array", "items": { "type": "integer" } }, "uniqueItems": true""",
        "[[1],[1,2]]",
        "[[1],[1]]",
        "uniqueItems")]
    [InlineData(
        """ "type": "array", "items": { "type": "object", "properties": {} }, "uniqueItems": true""",
        "[{\"a\":1},{\"a\":2}]",
        "[{\"a\":1,\"b\":2},{\"b\":2,\"a\":1.0}]",
        "uniqueItems")]
    [InlineData(""" "type": "object", "minProperties": 1""", "{\"a\":1}", "{}", "minProperties")]
    [InlineData(""" "type": "object", "maxProperties": 1""", "{} {\"a\":1}", "{\"a\":1,\"b\":1}", "maxProperties")]
    [InlineData(
        """ "type": "object", "properties": { "a": { "type": ["string", "null"] }, "b": { "type": "string" } }, "required": ["b"], "minProperties": 2""",
        "{\"b\":\"\",\"a\":null} {\"b\":\"\",\"c\":1}",
        "{\"b\":\"\"}",
        "minProperties")]
    [InlineData(
        """ "type": ["string", "array"], "maxLength": 1, "items": { "type": "string", "maxLength": 1 }, "minItems": 1""",
        "\"a\" [\"a\",\"b\"]",
        "\"ab\"",
        "maxLength")]
    [InlineData(""" "type": ["string", "array"], "items": { "type": "string" }, "minItems": 1""", "\"a\" [\"a\"]", "[]", "minItems")]
    public void A_constraint_holds_at_its_limit_and_is_broken_beyond(string schema, string good, string bad, string rule)
    {
        string nullable = schema.StartsWith(" \"type\": [", StringComparison.Ordinal)
            ? schema.Replace("\"type\": [", "\"type\": [\"null\", ", StringComparison.Ordinal)
            : System.Text.RegularExpressions.Regex.Replace(schema, "^ \"type\": (\"[a-z]+\")", " \"type\": [$1, \"null\"]");
        BodyProbe probe = GeneratorHarness.Load(SchemaText.Of(
            $"\"a\": {{{schema}}}, \"b\": {{{schema}}}, \"c\": {{{nullable}}}, \"d\": {{{nullable}}}", required: "a, c")).Body;
        string fine = good.Split(' ')[0];
        foreach (string value in good.Split(' '))
        {
            Assert.Empty(probe.Violations($"\"a\":{value},\"b\":{value},\"c\":{value},\"d\":{value}"));
        }

        Assert.Empty(probe.Violations($"\"a\":{fine},\"c\":null,\"d\":null"));
        foreach (string value in bad.Split(' '))
        {
            Assert.Equal([$"$.a {rule}"], probe.Violations($"\"a\":{value},\"c\":null"));
            Assert.Equal(
                [$"$.b {rule}", $"$.c {rule}", $"$.d {rule}"],
                probe.Violations($"\"a\":{fine},\"b\":{value},\"c\":{value},\"d\":{value}"));
        }
    }

    [Fact]
    public void A_violation_within_objects_and_lists_has_its_whole_path()
    {
        const string Properties = """
            "grid": { "type": "array", "items": { "type": "array", "items": { "type": ["integer", "null"], "maximum": 1 } } },
            "people": { "type": "array", "items": { "type": "object", "properties": {
                "nick names": { "type": "array", "items": { "type": "string", "minLength": 1 } } } } },
            "one": { "type": ["string", "array"], "pattern": "^a", "items": { "type": "string", "pattern": "^a" } }
            """;
        BodyProbe probe = GeneratorHarness.Load(SchemaText.Of(Properties)).Body;
        Assert.Equal(
            ["$.grid[1][2] maximum", "$.people[1]['nick names'][0] minLength", "$.one[1] pattern"],
            probe.Violations("\"grid\":[[],[1,null,2]],\"people\":[{},{\"nick names\":[\"\"]}],\"one\":[\"a\",\"b\"]"));
        Assert.Equal(["$.one pattern"], probe.Violations("\"one\":\"b\""));
    }

    [Theory]
    [InlineData("uri", "https://x/#a", "https://x/#b")]
    [InlineData("uri", "https://x/a", "HTTPS://X/a")]
    [InlineData("date-time", "2026-01-01T00:00:00Z", "2026-01-01T01:00:00+01:00")]
    public void Elements_are_duplicates_only_where_their_json_is(string format, string one, string other)
    {
        string items = $"\"uniqueItems\": true, \"items\": {{ \"format\": \"{format}\", \"type\":";
        BodyProbe probe = GeneratorHarness.Load(SchemaText.Of(
            $"\"a\": {{ \"type\": \"array\", {items} \"string\" }} }}, "
            + $"\"b\": {{ \"type\": \"array\", {items} [\"string\", \"null\"] }} }}")).Body;

        // Few elements and many are compared in different ways.
        string many = string.Concat(Enumerable.Range(2000, 20).Select(year => format == "uri"
            ? FormattableString.Invariant($",\"https://x/{year}\"") : FormattableString.Invariant($",\"{year}-01-01T00:00:00Z\"")));
        foreach (string rest in (string[])["", many])
        {
            Assert.Empty(probe.Violations($"\"a\":[\"{one}\",\"{other}\"{rest}],\"b\":[null,\"{one}\",\"{other}\"{rest}]"));
            Assert.Equal(["$.a uniqueItems"], probe.Violations($"\"a\":[\"{other}\",\"{one}\",\"{other}\"{rest}]"));
            Assert.Equal(["$.b uniqueItems"], probe.Violations($"\"b\":[\"{one}\",null,null{rest}]"));
        }
    }

    [Fact]
    public void An_exclusive_bound_of_an_integer_is_told_as_the_schema_has_it()
    {
        BodyProbe probe = GeneratorHarness.Load(SchemaText.Of(
            "\"a\": { \"type\": \"integer\", \"minimum\": 0, \"exclusiveMinimum\": 3, \"exclusiveMaximum\": 9 }")).Body;
        Assert.Equal("3 is not more than 3", Message("3"));
        Assert.Equal("9 is not less than 9", Message("9"));
        Assert.Equal("-1 is less than 0; -1 is not more than 3", Message("-1"));

        string Message(string value) => string.Join("; ", probe.Read($"{{\"kind\":\"core.test\",\"a\":{value}}}")
            .Validate().Violations.Select(static violation => violation.Message));
    }

    [Fact]
    public void What_only_csharp_can_get_wrong_is_a_violation_too()
    {
        const string CSharp = """
            #nullable enable
            using Syncropel;
            using Syncropel.Json;
            namespace Consumer
            {
                internal static class Maker
                {
                    public static object Make() => new CoreTest
                    {
                        Text = null!,
                        List = new string[] { null! }.ToValueList(),
                        Inner = null!,
                        Number = double.NaN,
                        Choice = (CoreTest.ChoiceValue)7,
                        Constant = "y",
                        Home = new System.Uri("/relative", System.UriKind.Relative),
                        Counted = new() { UnknownMembers = null! },
                        UnknownMembers = JsonMembers.Parse("{\"text\":1,\"kind\":\"x\"}"),
                    };
                }
            }
            """;
        const string Properties = """
            "text": { "type": "string" }, "list": { "type": "array", "items": { "type": "string" } },
            "inner": { "type": "object", "properties": { "a": { "type": "string" } } }, "number": { "type": "number" },
            "choice": { "enum": ["a", "b"] }, "constant": { "const": "x" }, "home": { "type": "string", "format": "uri" },
            "counted": { "type": "object", "properties": {}, "maxProperties": 1 }
            """;
        GeneratedAssembly assembly = GeneratorHarness.LoadWith(
            CSharp, SchemaText.Of(Properties, required: "text, list, inner, number, choice"));
        string[] violations = BodyProbe.Violations((IRecordBody)assembly.Call("Maker", "Make")!);
        Assert.Equal(
            [
                "$.text required", "$.list[0] required", "$.inner required", "$.number type", "$.choice enum", "$.constant const",
                "$.home format", "$.counted required", "$ additionalProperties", "$ additionalProperties",
            ],
            violations);
    }
}
