using System.Text;
using Syncropel.Cli.Inference;
using Syncropel.Cli.Tests.Support;

namespace Syncropel.Cli.Tests.Kinds;

public sealed class NewTests
{
    [Fact]
    public async Task A_schema_says_what_its_samples_have_in_common()
    {
        using var files = new TempFiles();
        string samples = files.Write("tracks.jsonl", """
            {"title": "Glow", "year": 2011, "length": 3.5, "live": false, "artists": ["Z"], "label": {"name": "T", "founded": "1998-04-01"}}
            {"title": "Jika", "length": 4, "live": true, "artists": [], "label": {"name": "CCP"}, "sold": null}
            """);

        CliResult run = await Shell.RunAsync("kinds", "new", "music.catalog.track", "--from", samples, "--output", files.Folder);

        Assert.Equal(ExitCode.Good, run.ExitCode);
        Assert.Equal(
            """
            {
              "$schema": "https://json-schema.org/draft/2020-12/schema",
              "kind": "music.catalog.track",
              "type": "object",
              "properties": {
                "artists": {
                  "type": "array",
                  "items": {
                    "type": "string"
                  }
                },
                "label": {
                  "type": "object",
                  "properties": {
                    "founded": {
                      "type": "string",
                      "format": "date"
                    },
                    "name": {
                      "type": "string"
                    }
                  },
                  "required": ["name"]
                },
                "length": {
                  "type": "number"
                },
                "live": {
                  "type": "boolean"
                },
                "sold": {},
                "title": {
                  "type": "string"
                },
                "year": {
                  "type": "integer"
                }
              },
              "required": ["artists", "label", "length", "live", "title"]
            }

            """,
            files.Read("music.catalog.track.kind.json"));
        Assert.Equal("samples=2 properties=7", run.LastError);
        Assert.Contains("note: $.sold is null in every sample", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whole_records_give_their_bodies_their_references_and_their_act()
    {
        using var files = new TempFiles();
        string samples = files.Write("records.jsonl", """
            {"act":"KNOW","actor":"did:example:a","clock":1,"parents":[],"thread":"t",
             "body":{"kind":"music.catalog.track","_refs":[{"kind":"@music.track","id":"isrc:X"}],"title":"Glow"}}
            {"act":"KNOW","actor":"did:example:a","clock":2,"parents":[],"thread":"t",
             "body":{"kind":"music.catalog.track","_refs":[{"kind":"@doc.text","id":"doi:x"}],"title":"Jika"}}
            """);

        CliResult run = await Shell.RunAsync("kinds", "new", "music.catalog.track", "--from", samples, "--output", "-");

        Assert.Contains("\"act\": \"KNOW\"", run.Text, StringComparison.Ordinal);
        Assert.Contains("\"refs\": [\"@doc.text\", \"@music.track\"]", run.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("_refs", run.Text, StringComparison.Ordinal);
        Assert.Contains("\"required\": [\"title\"]", run.Text, StringComparison.Ordinal);
        Assert.Equal("samples=2 properties=1", run.Errors.Trim());
    }

    [Theory]
    [InlineData("2026-11-20T12:30:00Z", "date-time")]
    [InlineData("2026-11-20", "date")]
    [InlineData("123e4567-e89b-12d3-a456-426614174000", "uuid")]
    [InlineData("https://example.org/a", "uri")]
    [InlineData("did:example:me", "did")]
    [InlineData("ada@example.org", "email")]
    [InlineData("2026-02-30", null)]
    [InlineData("2026-11-20T12:30:00", null)]
    [InlineData("isrc:USJI19810404", null)]
    [InlineData("", null)]
    public async Task A_format_is_what_every_sample_has(string text, string? format)
    {
        byte[] one = Encoding.UTF8.GetBytes($$"""[{"a": "{{text}}"}]""");
        byte[] mixed = Encoding.UTF8.GetBytes($$"""[{"a": "{{text}}"}, {"a": "something else"}]""");

        CliResult alone = await NewAsync(one);
        CliResult beside = await NewAsync(mixed);

        if (format is null) Assert.DoesNotContain("format", alone.Text, StringComparison.Ordinal);
        else Assert.Contains($"\"format\": \"{format}\"", alone.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("format", beside.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1, 2", "\"type\": \"integer\"")]
    [InlineData("1, 2.0", "\"type\": \"integer\"")]
    [InlineData("1, 2.5", "\"type\": \"number\"")]
    [InlineData("9223372036854775807", "\"type\": \"integer\"")]
    [InlineData("9223372036854775808", "\"type\": \"number\"")]
    [InlineData("1, null", "\"type\": [\"integer\", \"null\"]")]
    [InlineData("1, \"a\", true", "\"type\": [\"string\", \"integer\", \"boolean\"]")]
    [InlineData("\"a\", [\"b\"]", "\"type\": [\"string\", \"array\"]")]
    public async Task Types_are_those_that_came(string values, string expected)
    {
        string samples = string.Join(' ', values.Split(", ").Select(static value => $$"""{"a": {{value}}}"""));

        CliResult run = await NewAsync(Encoding.UTF8.GetBytes(samples));

        Assert.Contains(expected, run.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Few_values_are_an_enum_only_where_that_is_asked_for_and_each_came_often()
    {
        byte[] often = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("""{"state": "on"} {"state": "off"}""", 5)));
        byte[] once = """{"state": "on"} {"state": "off"}"""u8.ToArray();

        Assert.Contains("\"enum\": [\"off\", \"on\"]", (await NewAsync(often, "--enums")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("enum", (await NewAsync(often)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("enum", (await NewAsync(once, "--enums")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_there_stays_unless_it_is_to_be_replaced()
    {
        using var files = new TempFiles();
        string sample = files.Write("sample.json", """{"a": 1}""");
        files.Write("shop.sales.order.kind.json", "mine");
        string[] args = ["kinds", "new", "shop.sales.order", "--from", sample, "--output", files.Folder];

        CliResult refused = await Shell.RunAsync(args);
        string kept = files.Read("shop.sales.order.kind.json");
        CliResult forced = await Shell.RunAsync([.. args, "--force"]);

        Assert.Equal(ExitCode.Failed, refused.ExitCode);
        Assert.Contains("--force", refused.Errors, StringComparison.Ordinal);
        Assert.Equal("mine", kept);
        Assert.Equal(ExitCode.Good, forced.ExitCode);
        Assert.Contains("\"kind\": \"shop.sales.order\"", files.Read("shop.sales.order.kind.json"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_name_in_CSharp_can_be_chosen_and_is_held_to_the_rules()
    {
        byte[] sample = """{"a": 1}"""u8.ToArray();

        Assert.Contains("\"csharpName\": \"Order\"", (await NewAsync(sample, "--csharp-name", "Order")).Text, StringComparison.Ordinal);
        CliResult refused = await NewAsync(sample, "--csharp-name", "no name");
        Assert.Equal(ExitCode.Failed, refused.ExitCode);
        Assert.Contains("csharpName", refused.Errors, StringComparison.Ordinal);
        Assert.Equal("", refused.Text);
    }

    [Theory]
    [InlineData("{\"a\": }", "(standard input)(1,7): this is not strict JSON")]
    [InlineData("{\"a\": 1}\n{\"a\": 1, \"a\": 2}", "(standard input)(2,10): this is not strict JSON")]
    [InlineData("[1]", "(standard input)(1,1): the array holds Number")]
    [InlineData("\n \"text\"", "(standard input)(2,2): this is String")]
    [InlineData("", "has no sample")]
    [InlineData("[]", "has no sample")]
    public async Task What_is_no_sample_is_refused_with_its_place(string input, string reason)
    {
        CliResult run = await NewAsync(Encoding.UTF8.GetBytes(input));

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        Assert.Contains(reason, run.Errors, StringComparison.Ordinal);
        Assert.Equal("", run.Text);
    }

    [Fact]
    public async Task A_name_that_is_no_kind_is_refused_with_its_nearest_spelling()
    {
        CliResult run = await Shell.RunAsync("kinds", "new", "Music.Catalog.Track", "--from", "-");

        Assert.Equal(ExitCode.Findings, run.ExitCode);
        Assert.Contains("Did you mean 'music.catalog.track'?", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Members_with_one_name_in_CSharp_and_names_of_nothing_but_signs_are_described_all_the_same()
    {
        byte[] sample = """{"a-b": 1, "a_b": 2, "": 3, "Kind": 4, "$ref": 5, "🎵": {"kind": "x", "_refs": 1}}"""u8.ToArray();

        CliResult run = await NewAsync(sample);

        Assert.Equal(ExitCode.Good, run.ExitCode);
        Assert.Equal("samples=1 properties=6", run.LastError);
    }

    [Fact]
    public async Task What_nests_deeper_than_a_schema_can_say_is_accepted_and_said()
    {
        string deep = string.Concat(Enumerable.Repeat("{\"a\":", 50)) + "1" + new string('}', 50);

        CliResult run = await NewAsync(Encoding.UTF8.GetBytes(deep));

        Assert.Equal(ExitCode.Good, run.ExitCode);
        Assert.Contains("nests deeper than", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Samples_that_say_another_kind_are_told_of()
    {
        CliResult run = await NewAsync("""{"kind": "shop.sales.old", "a": 1}"""u8.ToArray());

        Assert.Equal(ExitCode.Good, run.ExitCode);
        Assert.Contains("1 of the samples say the kind 'shop.sales.old'", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sample_knows_its_place_among_many()
    {
        byte[] lines = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("  {\"a\":1}\n", 1000)));

        IReadOnlyList<Sample> samples = SampleReader.Read("many", lines);

        Assert.Equal(
            Enumerable.Range(1, 1000).Select(static line => $"({line},3)"),
            samples.Select(static sample => sample.Place.ToString()));
    }

    private static Task<CliResult> NewAsync(byte[] input, params string[] more) =>
        Shell.RunWithInputAsync(input, ["kinds", "new", "shop.sales.order", "--from", "-", "--output", "-", .. more]);
}
