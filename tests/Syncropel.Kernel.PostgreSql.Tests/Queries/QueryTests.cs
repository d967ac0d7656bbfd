using System.Globalization;
using Syncropel.Kernel.PostgreSql.Tests.Support;
using Syncropel.Kernel.Query;
using Syncropel.Kernel.Storage;

namespace Syncropel.Kernel.PostgreSql.Tests.Queries;

/// <summary>What a database finds hard.</summary>
public sealed class QueryTests(PostgresServer server)
{
    [Fact]
    public async Task Arrays_and_objects_are_sorted_by_their_canonical_text()
    {
        string[] values =
        [
            "[2]", "[10]", "[]", "[1,2]", "[\"b\"]", "[\"\\u0000\"]", "{}",
            """{"b":1}""", """{"aa":1}""", """{"a":[1]}""", "1", "\"a\"", "null",
        ];
        StoredRecord[] records = [.. values.Select(static (value, clock) => Sample.Record(clock, $$"""{"a":{{value}}}"""))];
        await using Comparison both = await Comparison.OfAsync(server, [.. records, Sample.Record(99)]);
        await both.AskAsync("""{"sort":{"body.a":1}}""");
        await both.AskAsync("""{"sort":{"body.a":-1},"limit":4,"offset":3}""");
        await both.AskAsync("""{"sort":{"body.a":-1},"filter":{"clock":{"$gte":4}},"limit":2,"offset":100}""");
    }

    [Fact]
    public async Task The_longest_pattern_is_answered()
    {
        string text = new('x', 1000);
        await using Comparison both = await Comparison.OfAsync(
            server,
            Sample.Record(1, $$"""{"a":"{{text}}"}"""),
            Sample.Record(2, $$"""{"a":"{{text}}y"}"""),
            Sample.Record(3, """{"b":1}"""));
        string pattern = string.Concat(Enumerable.Repeat("_x", 500));
        Assert.Equal(1, (await both.AskAsync($$$$"""{"filter":{"body.a":{"$like":"{{{{pattern}}}}"}}}""")).MatchedTotal);
        Assert.Equal(2, (await both.AskAsync($$$$$"""{"filter":{"$not":{"body.a":{"$ilike":"{{{{{pattern}}}}}"}}}}""")).MatchedTotal);
        Assert.Equal(2, (await both.AskAsync($$$$"""{"filter":{"body.a":{"$like":"{{{{new string('%', 1000)}}}}"}}}""")).MatchedTotal);
    }

    [Fact]
    public async Task A_query_of_any_number_of_tests_is_answered()
    {
        await using Comparison both = await Comparison.OfAsync(
            server, [.. Enumerable.Range(0, 20).Select(static clock => Sample.Record(clock, $$"""{"n":{{clock}}}"""))]);
        string tests = string.Join(',', Enumerable.Range(0, 3000).Select(static n => $$$$$"""{"body.n":{"$gt":{{{{{n + 8}}}}}}}"""));
        Assert.Equal(11, (await both.AskAsync($$$$"""{"filter":{"$or":[{{{{tests}}}}]}}""")).MatchedTotal);
        Assert.Equal(9, (await both.AskAsync($$$$"""{"filter":{"$not":{"$or":[{{{{tests}}}}]}},"limit":3}""")).MatchedTotal);

        string numbers = string.Join(',', Enumerable.Range(10, 70_000));
        Assert.Equal(10, (await both.AskAsync($$$$"""{"filter":{"body.n":{"$in":[{{{{numbers}}}}]}}}""")).MatchedTotal);
        Assert.Equal(10, (await both.AskAsync($$$$"""{"filter":{"clock":{"$nin":[{{{{numbers}}}}]}}}""")).MatchedTotal);
        string sort = string.Join(',', Enumerable.Range(0, 500).Select(static n => $"\"body.k{n}\":1"));
        await both.AskAsync($$$"""{"sort":{{{{sort}}},"body.n":-1},"limit":5}""");
    }

    [Theory]
    [InlineData("""{"$gte":2,"$lt":4}""", 3)]
    [InlineData("""{"$gt":"b","$lte":"d"}""", 2)]
    [InlineData("""{"$gt":2,"$lte":"d"}""", 1)]
    [InlineData("""{"$gt":2,"$lt":3,"$gte":0,"$exists":true}""", 1)]
    public async Task Bounds_of_one_field_hold_together_and_of_an_array_by_different_elements(string bounds, int matched)
    {
        string[] values = ["1", "2", "3", "4", "[1,9]", "\"b\"", "\"c\"", "[\"a\",\"z\"]", "[9,\"a\"]", "null", "{}", "[]"];
        await using Comparison both = await Comparison.OfAsync(
            server, [.. values.Select(static (value, clock) => Sample.Record(clock, $$"""{"a":{{value}}}"""))]);
        Assert.Equal(matched, (await both.AskAsync($$$"""{"filter":{"body.a":{{{bounds}}}}}""")).MatchedTotal);
    }

    [Fact]
    public async Task A_filter_of_any_depth_is_answered()
    {
        await using Comparison both = await Comparison.OfAsync(server, Sample.Record(1, """{"n":1}"""), Sample.Record(2));
        string filter = """{"body.n":1}""";
        for (int depth = 0; depth < 55; depth++) filter = $$"""{"$not":{{filter}}}""";
        Assert.Equal(1, (await both.AskAsync($$"""{"filter":{{filter}}}""")).MatchedTotal);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("3")]
    [InlineData("9223372036854775807")]
    public async Task An_offset_of_any_size_is_answered(string offset)
    {
        await using Comparison both = await Comparison.OfAsync(server, Sample.Record(1), Sample.Record(2), Sample.Record(3));
        Assert.Equal(3, (await both.AskAsync($$"""{"offset":{{offset}},"limit":2}""")).MatchedTotal);
    }

    [Theory]
    [InlineData("1.5")]
    [InlineData("-1")]
    [InlineData("2")]
    [InlineData("9223372036854775807")]
    [InlineData("9223372036854775808")]
    [InlineData("-9223372036854775808")]
    [InlineData("-9223372036854775809")]
    [InlineData("1e300")]
    [InlineData("\"2\"")]
    public async Task Clocks_are_compared_with_any_value(string bound)
    {
        await using Comparison both = await Comparison.OfAsync(
            server, Sample.Record(0), Sample.Record(1), Sample.Record(2), Sample.Record(long.MaxValue - 1), Sample.Record(long.MaxValue));
        foreach (string name in new[] { "$eq", "$ne", "$gt", "$gte", "$lt", "$lte" })
        {
            await both.AskAsync($$$$"""{"filter":{"clock":{"{{{{name}}}}":{{{{bound}}}}}}}""");
        }
    }

    [Fact]
    public async Task Characters_that_are_the_same_without_their_case_are_those_of_the_rules()
    {
        // Some that are few with the same upper-case form, and some of each alphabet that has cases.
        int[] known =
        [
            'i', 'I', 'ı', 'İ', 'k', 'K', 'K', 's', 'S', 'ſ', 'ß', 'ẞ', 'σ', 'ς', 'Σ', 'å', 'Å', 'Å', 'ǅ', 'ǆ', 'Ǆ', 'µ', 'μ', 'Μ',
        ];
        int[] runes =
        [
            .. known.Concat(Enumerable.Range(0, 0x600)).Concat(Enumerable.Range(0x10a0, 96)).Concat(Enumerable.Range(0x1e00, 0x200))
                .Concat(Enumerable.Range(0x10400, 80)).Distinct(),
        ];
        await using Comparison both = await Comparison.OfAsync(
            server,
            [
                .. runes.Chunk(16).Select(static (some, clock) =>
                    Sample.Record(clock, $"{{\"a\":[{string.Join(',', some.Select(Quote))}]}}")),
            ]);
        foreach (int rune in runes.Where((value, index) => index % 11 == 0 || known.Contains(value)))
        {
            string pattern = rune is '%' or '_' or '\\' ? Quote('x') : Quote(rune);
            await both.AskAsync($$$$"""{"filter":{"body.a":{"$ilike":{{{{pattern}}}}}}}""");
        }
    }

    [Fact]
    public async Task A_plan_says_which_fields_have_an_index()
    {
        await using Comparison both = await Comparison.OfAsync(server, Sample.Record(1));
        FieldPlan plan = (await both.AskAsync(
            """{"filter":{"thread":"a","actor":"did:a","body.kind":"a.b","id":"x","body.a":1},"sort":{"clock":1},"explain":true}""")).Plan;
        Assert.Equal(["actor", "body.kind", "id", "thread"], plan.Indexed);
        Assert.Equal(["body.a", "clock"], plan.Unindexed);
        Assert.Empty((await both.AskAsync("""{"filter":{"thread":"a"}}""")).Plan.Indexed);
    }

    private static string Quote(int rune) => rune > 0xffff
        ? string.Concat(char.ConvertFromUtf32(rune).Prepend('"').Append('"'))
        : string.Create(CultureInfo.InvariantCulture, $"\"\\u{rune:x4}\"");
}
