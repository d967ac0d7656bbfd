using Syncropel.Generators.Tests.Harness;

namespace Syncropel.Generators.Tests.Generation;

/// <summary>Every type of the first cut, compiled and run: what is read is written as the canonical form of the same JSON.</summary>
public class RoundTripTests
{
    private const string Item = """ "properties": { "z": { "type": "string" }, "a": { "type": "integer" } }, "required": ["a"]""";

    /// <summary>A member's types, the other keywords of its schema, and values that it has.</summary>
    public static TheoryData<string, string, string[]> Types => new()
    {
        { "string", "", ["\"\"", "\"Glow\"", "\"\\u0001\\\"\\\\/\\u00e9\\ud83d\\ude00\\u2028\""] },
        { "integer", "", ["0", "-0", "1.0", "1e3", "9223372036854775807", "-9223372036854775808"] },
        { "number", "", ["0", "-0.0", "1.0", "0.1", "1e21", "5e-324", "1.7976931348623157e308", "333333333.33333329"] },
        { "boolean", "", ["true", "false"] },
        { "array", """ "items": { "type": "string" }""", ["[]", "[\"a\"]", "[\"b\",\"a\",\"b\"]"] },
        { "array", """ "items": { "type": ["string", "null"] }""", ["[null]", "[\"a\",null]"] },
        { "array", """ "items": { "type": ["integer", "null"] }""", ["[null,1]"] },
        { "array", """ "items": { "type": "array", "items": { "type": "number" } }""", ["[]", "[[]]", "[[1,2.5],[],[3]]"] },
        { "array", """ "items": { "type": ["array", "null"], "items": { "type": "boolean" } }""", ["[null,[true]]"] },
        { "array", $$""" "items": { "type": "object", {{Item}} }""", ["[]", """[{"z":"x","a":1,"m":[1,{"b":2,"a":1}]},{"a":2}]"""] },
        { "array", """ "items": { "type": ["object", "null"], "properties": { "a": { "type": "integer" } } }""",
            ["""[null,{},{"a":1}]"""] },
        { "array", """ "items": { "type": "object" }""", ["""[{},{"b":1,"a":null}]"""] },
        { "array", """ "items": { "type": "array", "items": { "enum": ["x", "y"] } }""", ["""[["x"],["y","x"]]"""] },
        { "array", """ "items": { "enum": ["x", null] }""", ["""["x",null]"""] },
        { "array", """ "items": { "const": "x" }""", ["""["x","x"]"""] },
        { "array", """ "items": { "type": ["integer", "null"], "const": 5 }""", ["[5]"] },
        { "array", """ "items": { "type": ["string", "null"], "format": "date" }""", ["""["2026-11-20",null]"""] },
        { "object", Item, ["""{"z":"x","a":1}""", """{"z":"x","a":1,"b":{"y":1,"x":2},"0":[]}"""] },
        { "object", "", ["{}", """{"b":{"d":1.50,"c":[]},"a":"\u00e9"}"""] },
        { "object", """ "properties": {}""", ["{}", """{"b":1,"a":2}"""] },
        { "object", """ "additionalProperties": false""", ["{}"] },
        { "string", """ "enum": ["live", "studio"]""", ["\"live\"", "\"studio\""] },
        { "string", """ "enum": ["", "1st", "a-b", "Equals", "é", "\"x", "\\y", "\u0001z", "😀w"]""",
            ["\"\"", "\"1st\"", "\"a-b\"", "\"Equals\"", "\"é\"", "\"\\\\y\"", "\"\\u0001z\"", "\"😀w\""] },
        { "string, array", """ "items": { "type": "string" }""", ["\"a\"", "[\"a\"]", "[]", "[\"b\",\"a\"]"] },
        { "array, integer", """ "items": { "type": "integer" }""", ["1", "[1,2]"] },
        { "array, object", $$""" {{Item}}, "items": { "type": "object", {{Item}} }""", ["""{"a":1}""", """[{"a":1,"b":2},{"a":2}]"""] },
        { "string", """ "format": "date-time" """,
            ["\"2026-11-20T12:30:00Z\"", "\"2026-11-20T12:30:00.125+05:30\"", "\"0001-01-01T00:00:00Z\""] },
        { "string", """ "format": "date" """, ["\"2026-11-20\"", "\"0001-01-01\""] },
        { "string", """ "format": "time" """, ["\"12:30:00Z\"", "\"23:59:59.1234567-05:30\""] },
        { "string", """ "format": "time-local" """, ["\"12:30:00\"", "\"23:59:59.1234567\""] },
        { "string", """ "format": "uuid" """, ["\"123e4567-e89b-12d3-a456-426614174000\""] },
        { "string", """ "format": "uri" """, ["\"https://example.org/a?b=%20\"", "\"urn:isbn:0451450523\""] },
    };

    [Theory]
    [MemberData(nameof(Types))]
    public void A_value_comes_back_whether_required_or_optional_nullable_or_not(string types, string rest, string[] values)
    {
        string schema = Schema(types, rest);
        string nullable = Schema(types + ", null", rest.StartsWith(" \"enum\": [", StringComparison.Ordinal)
            ? rest.Replace(" \"enum\": [", " \"enum\": [null, ", StringComparison.Ordinal)
            : rest);
        string properties = $"\"a\": {schema}, \"b\": {schema}, \"c\": {nullable}, \"d\": {nullable}, \"e\": {nullable}, \"f\": {nullable}";
        BodyProbe probe = GeneratorHarness.Load(SchemaText.Of(properties, required: "a, c, e")).Body;
        foreach (string value in values)
        {
            probe.RoundTrip($"\"a\":{value},\"c\":{value},\"e\":null");
            probe.RoundTrip($"\"f\":null,\"e\":{value},\"d\":{value},\"c\":null,\"b\":{value},\"a\":{value},\"g\":{value}");
        }

        Assert.Empty(probe.Violations($"\"a\":{values[0]},\"b\":{values[^1]},\"c\":{values[0]},\"d\":{values[^1]},\"e\":null,\"f\":null"));
        Assert.Equal("$.a", probe.Misfit("\"a\":null,\"c\":null,\"e\":null").Path);
        Assert.Equal("$.b", probe.Misfit($"\"a\":{values[0]},\"b\":null,\"c\":null,\"e\":null").Path);
        Assert.Contains("'c'", probe.Misfit($"\"a\":{values[0]},\"e\":null").Problem, StringComparison.Ordinal);
    }

    /// <summary>The type of a constant, its schema's other keyword, and ways to write its value.</summary>
    public static TheoryData<string, string, string[]> Constants => new()
    {
        { "string", """ "const": "x" """, ["\"x\""] },
        { "string", """ "const": "\"\\\u0001\u2028😀" """, ["\"\\\"\\\\\\u0001\\u2028😀\""] },
        { "integer", """ "const": 5""", ["5", "5.0"] },
        { "integer", """ "const": 1.0""", ["1", "1.0"] },
        { "integer", """ "const": -9223372036854775808""", ["-9223372036854775808"] },
        { "number", """ "const": 1.0""", ["1", "1.0"] },
        { "number", """ "const": 0.1""", ["0.1"] },
        { "number", """ "const": 9007199254740992""", ["9007199254740992"] },
        { "number", """ "const": -9007199254740994e0""", ["-9007199254740994"] },
        { "number", """ "const": 1e-30""", ["1e-30"] },
        { "number", """ "const": -1e300""", ["-1e300"] },
        { "boolean", """ "const": true""", ["true"] },
        { "boolean", """ "const": false""", ["false"] },
    };

    [Theory]
    [MemberData(nameof(Constants))]
    public void A_constant_is_written_as_it_is_and_read_as_nothing_else(string types, string rest, string[] values)
    {
        string schema = Schema(types, rest);

        // null is not the constant, whatever 'type' says.
        string nullable = Schema(types + ", null", rest);
        string untyped = "{" + rest + "}";
        BodyProbe probe = GeneratorHarness.Load(SchemaText.Of(
            $"\"a\": {schema}, \"b\": {schema}, \"c\": {nullable}, \"d\": {untyped}", required: "a, c, d")).Body;
        foreach (string value in values)
        {
            probe.RoundTrip($"\"a\":{value},\"c\":{value},\"d\":{value}");
            probe.RoundTrip($"\"d\":{value},\"c\":{value},\"b\":{value},\"a\":{value}");
        }

        string good = values[0];
        Assert.Empty(probe.Violations($"\"a\":{good},\"b\":{good},\"c\":{good},\"d\":{good}"));
        Assert.Equal("$.c", probe.Misfit($"\"a\":{good},\"c\":null,\"d\":{good}").Path);
        Assert.Equal("$.a", probe.Misfit($"\"a\":\"other\",\"c\":{good},\"d\":{good}").Path);
        Assert.Equal("$.b", probe.Misfit($"\"b\":7,\"a\":{good},\"c\":{good},\"d\":{good}").Path);
        Assert.Contains("'a'", probe.Misfit($"\"c\":{good},\"d\":{good}").Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"!\":1", """{"!":1,"_refs":[{"id":"isrc:USJI19810404","kind":"@music.track"}],"kind":"core.test","m":"x"}""")]
    [InlineData("\"a\":1", """{"_refs":[{"id":"isrc:USJI19810404","kind":"@music.track"}],"a":1,"kind":"core.test","m":"x"}""")]
    [InlineData("\"l\":1", """{"_refs":[{"id":"isrc:USJI19810404","kind":"@music.track"}],"kind":"core.test","l":1,"m":"x"}""")]
    [InlineData("\"z\":1", """{"_refs":[{"id":"isrc:USJI19810404","kind":"@music.track"}],"kind":"core.test","m":"x","z":1}""")]
    [InlineData(
        "\"_refs\":[],\"z\":1,\"a\":2",
        """{"_refs":[{"id":"isrc:USJI19810404","kind":"@music.track"}],"a":2,"kind":"core.test","m":"x","z":1}""")]
    public void Unknown_members_stand_in_their_places_among_kind_and_refs(string unknown, string expected)
    {
        BodyProbe probe = GeneratorHarness.Load(SchemaText.Of("\"m\": { \"type\": \"string\" }")).Body;
        IRecordBody body = probe.Read($"{{\"m\":\"x\",{unknown},\"kind\":\"core.test\"}}");
        Assert.Equal(expected, BodyProbe.Write(body, Ref.MusicTrack(isrc: "USJI19810404"), Ref.MusicTrack(isrc: "US-JI1-98-10404")));
    }

    [Fact]
    public void A_kind_tells_its_name_its_act_and_its_data_type()
    {
        BodyProbe plain = GeneratorHarness.Load(SchemaText.Of("")).Body;
        Assert.Equal(("core.test", Act.Put, DataType.Scalar), (plain.Kind, plain.Act, plain.DataType));

        BodyProbe told = GeneratorHarness.Load(SchemaText.Of("", more: "\"act\": \"LEARN\", \"dataType\": \"DISTRIBUTION\"")).Body;
        Assert.Equal((Act.Learn, DataType.Distribution), (told.Act, told.DataType));
        Assert.Equal("CoreTest", told.BodyType.Name);
    }

    [Fact]
    public void Every_act_and_every_data_type_of_the_protocol_is_understood()
    {
        foreach (Act act in Enum.GetValues<Act>())
        {
            Assert.Equal(act, GeneratorHarness.Load(SchemaText.Of("", more: $"\"act\": \"{act.ToString().ToUpperInvariant()}\"")).Body.Act);
        }

        foreach (DataType type in Enum.GetValues<DataType>())
        {
            string name = type.ToString().ToUpperInvariant();
            Assert.Equal(type, GeneratorHarness.Load(SchemaText.Of("", more: $"\"dataType\": \"{name}\"")).Body.DataType);
        }
    }

    [Fact]
    public void An_absent_member_and_a_null_one_are_different()
    {
        BodyProbe probe = GeneratorHarness.Load(SchemaText.Of("\"year\": { \"type\": [\"integer\", \"null\"] }")).Body;
        Assert.Equal("""{"kind":"core.test"}""", BodyProbe.Write(probe.RoundTrip("")));
        Assert.Equal("""{"kind":"core.test","year":null}""", BodyProbe.Write(probe.RoundTrip("\"year\":null")));
        Assert.NotEqual(probe.RoundTrip(""), probe.RoundTrip("\"year\":null"));
    }

    private static string Schema(string types, string rest)
    {
        string names = string.Join(", ", types.Split(", ").Select(static name => $"\"{name}\""));
        return $"{{ \"type\": [{names}]{(rest.Length == 0 ? "" : ", " + rest)} }}";
    }
}
