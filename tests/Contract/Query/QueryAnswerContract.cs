using System.Net;
using Syncropel.Contract.Support;

namespace Syncropel.Contract.Query;

public abstract class QueryAnswerContract<TSkin> : KernelContract<TSkin>
    where TSkin : IKernelSkin
{
    [Fact]
    public async Task An_empty_query_of_an_empty_kernel_has_the_whole_answer()
    {
        Answer answer = await Client.Query("{}");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(
            """{"records":[],"capped":false,"matched_total":0,"plan":{"indexed_fields":[],"unindexed_fields":[]}}""",
            answer.Json.GetRawText());
    }

    [Fact]
    public async Task Records_are_answered_as_they_are_stored()
    {
        Answer posted = await Client.Post(Sample.Glow);
        Answer stored = await Client.Get($"/v1/records/{posted.Text("id")}");
        Answer found = await Client.Query("""{"filter":{"body.kind":"music.catalog.track"}}""");

        Assert.Equal(stored.Json.GetRawText(), found.Json.GetProperty("records")[0].GetRawText());
    }

    [Fact]
    public async Task The_thread_is_one_more_condition()
    {
        await Client.Post(Sample.Json(clock: 1));
        await Client.Post(Sample.Json(clock: 2));
        await Client.Post(Sample.Json(clock: 2, thread: "other"));

        Answer answer = await Client.Query("""{"filter":{"clock":2},"thread":"other"}""");
        Assert.Equal("other", Assert.Single(answer.Json.GetProperty("records").EnumerateArray()).GetProperty("thread").GetString());
    }

    [Theory]
    [InlineData("{}", 100, 250, true, 1)]
    [InlineData("""{"limit":250}""", 250, 250, false, 1)]
    [InlineData("""{"limit":249}""", 249, 250, true, 1)]
    [InlineData("""{"limit":1000}""", 250, 250, false, 1)]
    [InlineData("""{"limit":100,"offset":100}""", 100, 250, true, 101)]
    [InlineData("""{"limit":100,"offset":200}""", 50, 250, false, 201)]
    [InlineData("""{"limit":1,"offset":9223372036854775807}""", 0, 250, false, null)]
    [InlineData("""{"filter":{"clock":{"$gt":240}},"limit":4}""", 4, 10, true, 241)]
    public async Task Limit_and_offset_cut_a_page_and_the_total_counts_all(string query, int count, int total, bool capped, int? first)
    {
        await Client.Fill([.. Enumerable.Repeat("{}", 250)]);
        Answer answer = await Client.Query(query);

        Assert.Equal(count, answer.Clocks("records").Length);
        Assert.Equal(total, answer.Json.GetProperty("matched_total").GetInt32());
        Assert.Equal(capped, answer.Json.GetProperty("capped").GetBoolean());
        if (first is { } clock) Assert.Equal(clock, answer.Clocks("records")[0]);
    }

    [Theory]
    [InlineData("""{}""", new long[] { 1, 2 }, true)]
    [InlineData("""{"offset":1}""", new long[] { 2 }, true)]
    [InlineData("""{"offset":2}""", new long[] { 3 }, true)]
    [InlineData("""{"offset":3}""", new long[] { 4, 5, 6 }, false)]
    [InlineData("""{"offset":3,"limit":2}""", new long[] { 4, 5 }, true)]
    [InlineData("""{"sort":{"clock":-1}}""", new long[] { 6, 5, 4 }, true)]
    [InlineData("""{"sort":{"body.nested":-1}}""", new long[] { 6, 5, 4 }, true)]
    [InlineData("""{"sort":{"body.nested":-1},"offset":1}""", new long[] { 5, 4 }, true)]
    [InlineData("""{"sort":{"body.nested":-1},"offset":3}""", new long[] { 3 }, true)]
    [InlineData("""{"sort":{"body.nested":-1},"offset":4}""", new long[] { 2, 1 }, false)]
    public async Task A_page_ends_before_16_MiB_of_records_but_has_one_whatever_its_length(string query, long[] clocks, bool capped)
    {
        KernelClient client = await StartWithLongRecordsAsync();
        Answer answer = await client.Query(query);

        Assert.Equal(clocks, answer.Clocks("records"));
        Assert.Equal(capped, answer.Json.GetProperty("capped").GetBoolean());
        Assert.Equal(6, answer.Json.GetProperty("matched_total").GetInt32());
    }

    [Theory]
    [InlineData("""{"clock":-1}""", new long[] { 4, 3, 2, 1 })]
    [InlineData("""{"body.a":1,"clock":-1}""", new long[] { 3, 1, 4, 2 })]
    [InlineData("""{"body.a":-1,"clock":-1}""", new long[] { 4, 2, 3, 1 })]
    [InlineData("""{"clock":1,"body.a":-1}""", new long[] { 1, 2, 3, 4 })]
    [InlineData("""{"body.b":1,"body.a":-1}""", new long[] { 2, 1, 4, 3 })]
    [InlineData("""{"body.a":1}""", new long[] { 1, 3, 2, 4 })]
    [InlineData("{}", new long[] { 1, 2, 3, 4 })]
    public async Task Keys_sort_in_the_order_in_which_they_stand(string sort, long[] clocks)
    {
        await Client.Fill("""{"a":1,"b":"x"}""", """{"a":2,"b":"x"}""", """{"a":1,"b":"y"}""", """{"a":2,"b":"y"}""");

        Assert.Equal(clocks, (await Client.Query($$"""{"sort":{{sort}}}""")).Clocks("records"));
    }

    [Fact]
    public async Task Values_of_different_types_sort_by_type()
    {
        string[] ascending =
        [
            "{}", """{"v":null}""", """{"v":false}""", """{"v":true}""", """{"v":-1e300}""", """{"v":-2}""", """{"v":0}""",
            """{"v":0.25}""", """{"v":9007199254740992}""", """{"v":9007199254740993}""", """{"v":1e300}""", """{"v":""}""",
            """{"v":"B"}""", """{"v":"a"}""",
            """{"v":"\uffff"}""", """{"v":"\ud83d\ude00"}""", """{"v":[1]}""", """{"v":[2]}""", """{"v":{}}""",
        ];
        await Client.Fill([.. ascending.Reverse()]);
        long[] byClock = [.. Enumerable.Range(1, ascending.Length).Select(static clock => (long)clock)];

        Assert.Equal(byClock.Reverse(), (await Client.Query("""{"sort":{"body.v":1}}""")).Clocks("records"));
        Assert.Equal(byClock, (await Client.Query("""{"sort":{"body.v":-1}}""")).Clocks("records"));
    }

    [Fact]
    public async Task A_plan_names_the_fields_that_were_used_when_it_is_asked_for()
    {
        const string Query = """
            {"explain":true,"thread":"t","filter":{"$or":[{"body.b":1},{"$not":{"body.a":{"$gt":1,"$lt":3}}}]},"sort":{"clock":1}}
            """;
        Answer explained = await Client.Query(Query);
        Answer silent = await Client.Query(Query.Replace("true", "false", StringComparison.Ordinal));

        // Which of those that no manifest speaks of have an index is the store's affair.
        string[] indexed = Fields(explained, "indexed_fields"), unindexed = Fields(explained, "unindexed_fields");
        Assert.Equal(["body.a", "body.b", "clock", "thread"], indexed.Concat(unindexed).Order(StringComparer.Ordinal));
        Assert.Equal(["body.a", "body.b"], unindexed.Where(static field => field.StartsWith("body.", StringComparison.Ordinal)));
        Assert.Equal(indexed.Order(StringComparer.Ordinal), indexed);
        Assert.Equal(unindexed.Order(StringComparer.Ordinal), unindexed);
        Assert.Equal("""{"indexed_fields":[],"unindexed_fields":[]}""", silent.Json.GetProperty("plan").GetRawText());
    }

    private static string[] Fields(Answer answer, string list) =>
        [.. answer.Json.GetProperty("plan").GetProperty(list).EnumerateArray().Select(static field => field.GetString()!)];
}
