using System.Text;
using Syncropel.Tests.Client;

namespace Syncropel.Tests.Query;

public class QueryTests
{
    [Fact]
    public async Task A_query_without_a_filter_is_a_list()
    {
        using var setup = new Setup(_ => Replies.Ok(Stored.List(Stored.Track(1), Stored.Track(2))));

        IReadOnlyList<Record> records = await setup.Client.QueryAsync(
            new RecordQuery { Kind = "music.catalog.track", Actor = "did:a:b", Thread = "a b/&?é", Since = 5, Limit = 7 }, Setup.Cancel);

        Assert.Equal([1, 2], records.Select(record => record.Clock));
        Assert.All(records, record => Assert.True(record.VerifyId()));
        Assert.Equal(
            "GET /v1/records?thread=a%20b%2F%26%3F%C3%A9&actor=did%3Aa%3Ab&kind=music.catalog.track&since=5&limit=7",
            Assert.Single(setup.Kernel.Requests).Route);
    }

    [Fact]
    public async Task A_query_with_a_filter_is_a_query_document()
    {
        using var setup = new Setup(_ => Replies.Ok(Stored.Page(false, Stored.Track(1))));

        IReadOnlyList<Record> records = await setup.Client.QueryAsync(
            new RecordQuery
            {
                Kind = "music.catalog.track",
                Actor = "did:a:b",
                Thread = "t",
                Since = 5,
                Where = Filter.Eq("body.year", 2004) & Filter.Lt("clock", 9),
            },
            Setup.Cancel);

        Assert.Single(records);
        SeenRequest request = Assert.Single(setup.Kernel.Requests);
        Assert.Equal("POST /v1/records/query", request.Route);
        Assert.Equal(
            """
            {"filter":{"$and":[{"body.kind":"music.catalog.track"},{"actor":"did:a:b"},{"clock":{"$gte":5}},
            {"body.year":2004},{"clock":{"$lt":9}}]},"limit":100,"sort":{"clock":1,"id":1},"thread":"t"}
            """.ReplaceLineEndings(""),
            request.Text);
    }

    [Fact]
    public async Task A_thread_is_read_by_its_name_whatever_it_is()
    {
        using var setup = new Setup(_ => Replies.Ok(Stored.List(Stored.Track(1))));

        Assert.Single(await setup.Client.QueryThreadAsync("..", limit: 1000, since: 0, cancellationToken: Setup.Cancel));
        Assert.Equal("GET /v1/records?thread=..&since=0&limit=1000", setup.Kernel.Requests[0].Route);
    }

    [Fact]
    public async Task A_list_may_come_as_data_as_records_or_bare()
    {
        string record = Stored.Track(1).Replace("\"id\"", "\"record_id\"", StringComparison.Ordinal);
        foreach (string answer in new[] { $"[{record}]", $$"""{"data":[{{record}}],"x":1}""", $$"""{"records":[{{record}}]}""" })
        {
            using var setup = new Setup(_ => Replies.Ok(answer));

            Assert.Single(await setup.Client.QueryThreadAsync("t", cancellationToken: Setup.Cancel));
        }
    }

    [Fact]
    public async Task A_list_that_says_that_there_is_more_is_read_on_behind_its_last_record()
    {
        Record second = Record.Parse(Encoding.UTF8.GetBytes(Stored.Track(2)));
        using var setup = new Setup(ScriptedHandler.InOrder(
            _ => Replies.Ok(Capped(Stored.List(Stored.Track(1), Stored.Track(2)))),
            _ => Replies.Ok(Stored.Page(true, Stored.Track(3))),
            _ => Replies.Ok(Stored.Page(true, Stored.Track(4), Stored.Track(5)))));

        IReadOnlyList<Record> records = await setup.Client.QueryAsync(
            new RecordQuery { Thread = "t", Since = 1, Limit = 5 }, Setup.Cancel);

        Assert.Equal([1, 2, 3, 4, 5], records.Select(record => record.Clock));
        Assert.Equal(
            ["GET /v1/records?thread=t&since=1&limit=5", "POST /v1/records/query", "POST /v1/records/query"],
            setup.Kernel.Requests.Select(request => request.Route));
        Assert.Equal(
            $$$"""
            {"filter":{"$or":[{"clock":{"$gt":2}},{"clock":2,"id":{"$gt":"{{{second.Id}}}"}}],"clock":{"$gte":1}},
            "limit":3,"sort":{"clock":1,"id":1},"thread":"t"}
            """.ReplaceLineEndings(""),
            setup.Kernel.Requests[1].Text);
        Assert.Empty(setup.Log.Warnings);
    }

    [Fact]
    public async Task A_list_of_a_thread_alone_is_read_on_too_and_a_sorted_query()
    {
        using var list = new Setup(ScriptedHandler.InOrder(
            _ => Replies.Ok(Capped(Stored.List(Stored.Track(1)))), _ => Replies.Ok(Stored.Page(false, Stored.Track(2)))));
        using var sorted = new Setup(ScriptedHandler.InOrder(
            _ => Replies.Ok(Stored.Page(true, Stored.Track(2))), _ => Replies.Ok(Stored.Page(false, Stored.Track(1)))));

        IReadOnlyList<Record> ascending = await list.Client.QueryThreadAsync("t", cancellationToken: Setup.Cancel);
        IReadOnlyList<Record> descending = await sorted.Client.QueryAsync(
            new RecordQuery { Thread = "t", Sort = Record.Fields.Clock.Descending() }, Setup.Cancel);

        Assert.Equal([1, 2], ascending.Select(record => record.Clock));
        Assert.Equal([2, 1], descending.Select(record => record.Clock));
    }

    [Fact]
    public async Task No_more_is_asked_for_than_the_limit_nor_of_a_kernel_that_does_not_say_that_there_is_more()
    {
        using var full = new Setup(_ => Replies.Ok(Capped(Stored.List(Stored.Track(1), Stored.Track(2)))));
        using var silent = new Setup(_ => Replies.Ok(Stored.List(Stored.Track(1))));

        Assert.Equal(2, (await full.Client.QueryThreadAsync("t", limit: 2, cancellationToken: Setup.Cancel)).Count);
        Assert.Single(await silent.Client.QueryThreadAsync("t", limit: 2, cancellationToken: Setup.Cancel));
        Assert.Single(full.Kernel.Requests);
        Assert.Single(silent.Kernel.Requests);
    }

    [Fact]
    public async Task A_list_that_cannot_be_read_to_its_end_is_no_success()
    {
        using var setup = new Setup(ScriptedHandler.InOrder(
            _ => Replies.Ok(Capped(Stored.List(Stored.Track(1)))), _ => Replies.Status(400)));

        ReadResult<IReadOnlyList<Record>> read = await setup.Client.TryQueryThreadAsync("t", cancellationToken: Setup.Cancel);

        Assert.Equal("HTTP_400", read.Error?.Code);
        Assert.Single(read.Value);
    }

    [Fact]
    public async Task What_is_no_record_is_left_out_and_named_in_a_warning()
    {
        using var setup = new Setup(_ => Replies.Ok(Stored.List(Stored.Track(1), """{"id":"x"}""", Stored.Track(2))));

        Assert.Equal(2, (await setup.Client.QueryThreadAsync("t", cancellationToken: Setup.Cancel)).Count);
        Assert.Contains("element 1", Assert.Single(setup.Log.Warnings), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(500, "")]
    [InlineData(404, "")]
    [InlineData(200, "")]
    [InlineData(200, "{}")]
    [InlineData(200, "7")]
    [InlineData(200, """{"data":7}""")]
    [InlineData(200, """{"\ud800":1,"da\ud800ta":[],"records":7}""")]
    [InlineData(200, """{"records":[],"cap\ud800ped":false}""")]
    [InlineData(200, """{"records":[""")]
    public async Task A_query_that_fails_is_empty_and_a_warning_says_why(int status, string body)
    {
        using var setup = new Setup(_ => Replies.Json((System.Net.HttpStatusCode)status, body));

        Assert.Empty(await setup.Client.QueryThreadAsync("t", cancellationToken: Setup.Cancel));
        Assert.Empty(await setup.Client.QueryAsync(new RecordQuery { Thread = "t", Where = Filter.Exists("id") }, Setup.Cancel));
        Assert.Equal(2, setup.Log.Warnings.Count);
    }

    [Fact]
    public async Task A_read_is_tried_again_as_an_emit_is()
    {
        using var setup = new Setup(ScriptedHandler.InOrder(
            _ => Replies.Status(503), _ => throw new HttpRequestException("reset"), _ => Replies.Ok(Stored.List(Stored.Track(1)))));

        Assert.Single(await setup.Client.QueryThreadAsync("t", cancellationToken: Setup.Cancel));
        Assert.Empty(setup.Log.Warnings);
    }

    public static TheoryData<RecordQuery> Bad =>
    [
        new RecordQuery(),
        new RecordQuery { Since = 1, Where = Filter.Exists("id") },
        new RecordQuery { Thread = "" },
        new RecordQuery { Thread = "t", Actor = "" },
        new RecordQuery { Kind = "Music" },
        new RecordQuery { Thread = "t", Limit = 0 },
        new RecordQuery { Thread = "t", Limit = 1001 },
        new RecordQuery { Thread = "t", Since = -1 },
    ];

    [Theory]
    [MemberData(nameof(Bad))]
    public async Task A_query_that_cannot_be_asked_throws_and_nothing_is_sent(RecordQuery query)
    {
        using var setup = new Setup(_ => Replies.Status(500));

        await Assert.ThrowsAnyAsync<ArgumentException>(() => setup.Client.QueryAsync(query, Setup.Cancel));
        Assert.Empty(setup.Kernel.Requests);
    }

    private static string Capped(string list) =>
        list.Replace("{\"object\":\"list\"", "{\"object\":\"list\",\"capped\":true", StringComparison.Ordinal);
}
