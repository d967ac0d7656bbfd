using Syncropel.Generators.Tests.Harness;

namespace Syncropel.Generators.Tests.Generation;

/// <summary>What does not have the shape of its kind is refused with the exact place.</summary>
public class ReadingErrorTests
{
    private const string Properties = """
        "title": { "type": "string" },
        "year": { "type": "integer" },
        "gain": { "type": "number" },
        "live": { "type": "boolean" },
        "format": { "enum": ["vinyl", "tape"] },
        "artists": { "type": "array", "items": { "type": "string" } },
        "grid": { "type": "array", "items": { "type": "array", "items": { "type": "integer" } } },
        "label": { "type": "object", "properties": { "name": { "type": "string" } }, "required": ["name"], "additionalProperties": false },
        "credits": { "type": "array", "items": { "type": "object", "properties": { "role name": { "type": "string" } } } },
        "meta": { "type": "object" },
        "made": { "type": "string", "format": "date-time" },
        "day": { "type": "string", "format": "date" },
        "at": { "type": "string", "format": "time" },
        "uid": { "type": "string", "format": "uuid" },
        "home": { "type": "string", "format": "uri" },
        "ids": { "type": ["integer", "array"], "items": { "type": "integer" } }
        """;

    private static readonly Lazy<BodyProbe> Probe = new(() => GeneratorHarness.Load(SchemaText.Of(Properties, required: "title")).Body);

    [Theory]
    [InlineData("\"title\":5", "$.title", "a string is expected, and 5 found")]
    [InlineData("\"title\":null", "$.title", "a string is expected, and null found")]
    [InlineData("\"title\":\"a\",\"year\":\"5\"", "$.year", "an integer is expected, and \"5\" found")]
    [InlineData("\"title\":\"a\",\"year\":1.5", "$.year", "an integer of 64 bits is expected, and 1.5 found")]
    [InlineData(
        "\"title\":\"a\",\"year\":9223372036854775808",
        "$.year",
        "an integer of 64 bits is expected, and 9223372036854775808 found")]
    [InlineData("\"title\":\"a\",\"gain\":true", "$.gain", "a number is expected, and true found")]
    [InlineData("\"title\":\"a\",\"live\":1", "$.live", "true or false is expected, and 1 found")]
    [InlineData("\"title\":\"a\",\"format\":\"Vinyl\"", "$.format", "one of \"vinyl\", \"tape\" is expected, and \"Vinyl\" found")]
    [InlineData("\"title\":\"a\",\"artists\":\"a\"", "$.artists", "an array is expected, and \"a\" found")]
    [InlineData("\"title\":\"a\",\"artists\":[\"a\",null]", "$.artists[1]", "a string is expected, and null found")]
    [InlineData("\"title\":\"a\",\"grid\":[[1],[2,[]]]", "$.grid[1][1]", "an integer is expected, and an array found")]
    [InlineData("\"title\":\"a\",\"label\":[]", "$.label", "an object is expected, and an array found")]
    [InlineData(
        "\"title\":\"a\",\"label\":{\"name\":\"a\",\"x\":1}",
        "$.label.x",
        "the schema declares no such member, and is closed to others")]
    [InlineData("\"title\":\"a\",\"label\":{}", "$.label", "the required member 'name' is missing")]
    [InlineData(
        "\"title\":\"a\",\"credits\":[{},{\"role name\":{}}]",
        "$.credits[1]['role name']",
        "a string is expected, and an object found")]
    [InlineData("\"title\":\"a\",\"meta\":[]", "$.meta", "an object is expected, and an array found")]
    [InlineData(
        "\"title\":\"a\",\"made\":\"2026-11-20T12:30:00\"",
        "$.made",
        "a date and time with an offset, such as 2026-11-20T12:30:00Z, is expected, and \"2026-11-20T12:30:00\" found")]
    [InlineData("\"title\":\"a\",\"day\":\"2026-02-30\"", "$.day", "a date, such as 2026-11-20, is expected, and \"2026-02-30\" found")]
    [InlineData("\"title\":\"a\",\"at\":\"25:00:00\"", "$.at", "a time of day with an offset, such as 12:30:00Z, is expected, and \"25:00:00\" found")]
    [InlineData(
        "\"title\":\"a\",\"uid\":\"1\"",
        "$.uid",
        "a UUID, such as 123e4567-e89b-12d3-a456-426614174000, is expected, and \"1\" found")]
    [InlineData(
        "\"title\":\"a\",\"home\":\"/a\"",
        "$.home",
        "an absolute URI, such as https://example.org/, is expected, and \"/a\" found")]
    [InlineData("\"title\":\"a\",\"ids\":[1,\"2\"]", "$.ids[1]", "an integer is expected, and \"2\" found")]
    [InlineData("\"title\":\"a\",\"ids\":{}", "$.ids", "an integer is expected, and an object found")]
    [InlineData("\"title\":\"a\",\"_refs\":{}", "$._refs", "an array of references is expected, and an object found")]
    [InlineData("\"year\":1", "$", "the required member 'title' is missing")]
    public void A_misfit_is_named_with_its_path(string members, string path, string problem)
    {
        RecordBodyException misfit = Probe.Value.Misfit(members);
        Assert.Equal((path, problem), (misfit.Path, misfit.Problem));
    }

    [Fact]
    public void A_body_of_another_kind_is_refused()
    {
        RecordBodyException other = Assert.Throws<RecordBodyException>(() => Probe.Value.Read("{\"kind\":\"core.other\",\"title\":\"a\"}"));
        Assert.Equal(("$.kind", "the kind \"core.test\" is expected, and \"core.other\" found"), (other.Path, other.Problem));
        RecordBodyException none = Assert.Throws<RecordBodyException>(() => Probe.Value.Read("{\"title\":\"a\"}"));
        Assert.Equal(("$", "the required member 'kind' is missing"), (none.Path, none.Problem));
    }

    [Theory]
    [InlineData("{\"kind\":\"core.test\",\"title\":\"a\",\"title\":\"b\"}")]
    [InlineData("{\"kind\":\"core.test\",\"kind\":\"core.test\",\"title\":\"a\"}")]
    [InlineData("{\"kind\":\"core.test\",\"title\":\"a\",\"label\":{\"name\":\"a\",\"n\\u0061me\":\"b\"}}")]
    public void A_key_that_stands_twice_is_refused(string json)
    {
        RecordBodyException twice = Assert.Throws<RecordBodyException>(() => Probe.Value.ReadWithoutEnvelope(json));
        Assert.Equal("the key stands twice in one object", twice.Problem);
    }

    [Fact]
    public void A_closed_body_takes_its_own_members_and_no_other()
    {
        BodyProbe probe = GeneratorHarness.Load(SchemaText.Of(
            "\"a\": { \"type\": \"string\" }, \"kind\": { \"const\": \"core.test\" }", more: "\"additionalProperties\": false")).Body;
        probe.RoundTrip("\"a\":\"x\"");
        Assert.Equal("$.b", probe.Misfit("\"b\":\"x\"").Path);
    }
}
