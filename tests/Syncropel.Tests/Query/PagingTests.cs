using System.Text.Json.Nodes;
using Syncropel.Tests.Client;

namespace Syncropel.Tests.Query;

public class PagingTests
{
    [Fact]
    public async Task All_records_come_page_by_page_behind_the_last_one()
    {
        Func<SeenRequest, HttpResponseMessage> kernel = Kernel(Enumerable.Range(0, 1201).Select(i => Stored.Track(i / 3, $"Track {i}")));
        using var setup = new Setup(kernel);

        List<Record<Track>> read = await ReadAsync(setup, setup.Client.QueryAsync<Track>(cancellationToken: Setup.Cancel));

        Assert.Equal(1201, read.Select(record => record.Id).Distinct().Count());
        Assert.Equal(1201, read.Count);
        Assert.Equal(read.OrderBy(record => record.Clock).ThenBy(record => record.Id), read);
        Assert.Equal(3, setup.Kernel.Requests.Count);
        Assert.Empty(setup.Log.Warnings);
        Assert.Equal(
            """
            {"filter":{"body.kind":"music.catalog.track","thread":{"$ne":"th_engine_config"}},"limit":500,"sort":{"clock":1,"id":1}}
            """.ReplaceLineEndings(""),
            setup.Kernel.Requests[0].Text);
        Record<Track> last = read[499];
        Assert.Equal(
            $$$"""
            {"filter":{"$or":[{"clock":{"$gt":{{{last.Clock}}}}},{"clock":{{{last.Clock}}},"id":{"$gt":"{{{last.Id}}}"}}],
            "body.kind":"music.catalog.track","thread":{"$ne":"th_engine_config"}},"limit":500,"sort":{"clock":1,"id":1}}
            """.ReplaceLineEndings(""),
            setup.Kernel.Requests[1].Text);
    }

    [Fact]
    public async Task The_arguments_narrow_the_query()
    {
        using var setup = new Setup(_ => Replies.Ok(Stored.Page(false)));

        List<Record<Track>> read = await ReadAsync(setup, setup.Client.QueryAsync<Track>(
            Filter.Like("body.title", "G%"), thread: "t", actor: "did:a:b", since: 5, limit: 3, cancellationToken: Setup.Cancel));

        Assert.Empty(read);
        Assert.Equal(
            """
            {"filter":{"actor":"did:a:b","body.kind":"music.catalog.track","body.title":{"$like":"G%"},"clock":{"$gte":5}},
            "limit":3,"sort":{"clock":1,"id":1},"thread":"t"}
            """.ReplaceLineEndings(""),
            Assert.Single(setup.Kernel.Requests).Text);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(500, 1)]
    [InlineData(501, 2)]
    [InlineData(5000, 3)]
    public async Task No_more_is_read_than_the_limit(int limit, int calls)
    {
        using var setup = new Setup(Kernel(Enumerable.Range(0, 1001).Select(i => Stored.Track(i))));

        List<Record<Track>> read = await ReadAsync(setup, setup.Client.QueryAsync<Track>(limit: limit, cancellationToken: Setup.Cancel));

        Assert.Equal(Math.Min(limit, 1001), read.Count);
        Assert.Equal(calls, setup.Kernel.Requests.Count);
    }

    [Fact]
    public async Task The_next_page_is_not_asked_for_before_it_is_wanted()
    {
        using var setup = new Setup(Kernel(Enumerable.Range(0, 1001).Select(i => Stored.Track(i))));

        await foreach (Record<Track> record in setup.Client.QueryAsync<Track>(cancellationToken: Setup.Cancel))
        {
            Assert.Equal("Glow", record.Body.Title);
            break;
        }

        Assert.Single(setup.Kernel.Requests);
    }

    [Fact]
    public async Task A_kernel_that_gives_less_than_asked_for_and_says_so_is_asked_again()
    {
        using var setup = new Setup(ScriptedHandler.InOrder(
            _ => Replies.Ok(Stored.Page(true, Stored.Track(1))),
            _ => Replies.Ok(Stored.Page(false, Stored.Track(2)))));

        Assert.Equal(2, (await ReadAsync(setup, setup.Client.QueryAsync<Track>(cancellationToken: Setup.Cancel))).Count);
    }

    [Fact]
    public async Task A_kernel_that_does_not_say_whether_there_is_more_is_asked_until_nothing_comes()
    {
        using var setup = new Setup(ScriptedHandler.InOrder(
            _ => Replies.Ok(Stored.List(Stored.Track(1))),
            _ => Replies.Ok($"[{Stored.Track(2)}]"),
            _ => Replies.Ok(Stored.List())));

        Assert.Equal(2, (await ReadAsync(setup, setup.Client.QueryAsync<Track>(cancellationToken: Setup.Cancel))).Count);
        Assert.Empty(setup.Log.Warnings);
    }

    [Fact]
    public async Task A_kernel_that_says_there_is_more_and_gives_nothing_ends_the_enumeration_with_a_warning()
    {
        using var setup = new Setup(_ => Replies.Ok(Stored.Page(true)));

        Assert.Empty(await ReadAsync(setup, setup.Client.QueryAsync<Track>(cancellationToken: Setup.Cancel)));
        Assert.Contains("gives nothing", Assert.Single(setup.Log.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_kernel_that_gives_the_same_page_again_does_not_go_round_for_ever()
    {
        using var setup = new Setup(_ => Replies.Ok(Stored.Page(true, Stored.Track(1), Stored.Track(2))));

        Assert.Equal(2, (await ReadAsync(setup, setup.Client.QueryAsync<Track>(cancellationToken: Setup.Cancel))).Count);
        Assert.Contains("comes twice", Assert.Single(setup.Log.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_of_which_nothing_can_be_read_ends_the_enumeration_with_a_warning()
    {
        using var setup = new Setup(_ => Replies.Ok(Stored.Page(true, "{}")));

        Assert.Empty(await ReadAsync(setup, setup.Client.QueryAsync<Track>(cancellationToken: Setup.Cancel)));
        Assert.Contains(setup.Log.Warnings, warning => warning.Contains("ends early", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_failure_on_the_way_ends_the_enumeration_with_a_warning()
    {
        using var setup = new Setup(ScriptedHandler.InOrder(
            _ => Replies.Ok(Stored.Page(true, Stored.Track(1))), _ => Replies.Status(400)));

        Assert.Single(await ReadAsync(setup, setup.Client.QueryAsync<Track>(cancellationToken: Setup.Cancel)));
        Assert.Contains("HTTP_400", Assert.Single(setup.Log.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_is_too_large_is_asked_for_in_smaller_ones()
    {
        Func<SeenRequest, HttpResponseMessage> all = Kernel(Enumerable.Range(0, 100).Select(i => Stored.Track(i)));
        using var setup = new Setup(request => LimitOf(request) > 30 ? throw TooLarge() : all(request));

        ReadResult<IReadOnlyList<Record<Track>>> read = await setup.Client.TryQueryAsync<Track>(
            options: new QueryOptions { PageSize = 80 }, cancellationToken: Setup.Cancel);

        Assert.True(read.Success, read.Error?.ToString());
        Assert.Equal(Enumerable.Range(0, 100).Select(static i => (long)i), read.Value.Select(static record => record.Clock));
        Assert.Equal(0, read.Retried);
        Assert.Equal([80, 40, 20, 20, 20, 20, 40, 20, 20], setup.Kernel.Requests.Select(LimitOf));
        Assert.Empty(setup.Log.Warnings);
    }

    [Fact]
    public async Task Behind_what_was_too_large_the_pages_grow_again_up_to_their_size()
    {
        Func<SeenRequest, HttpResponseMessage> all = Kernel(Enumerable.Range(0, 200).Select(i => Stored.Track(i)));
        using var setup = new Setup(request => LimitOf(request) > 1 && KeyOf(request) < 0 ? throw TooLarge() : all(request));

        ReadResult<IReadOnlyList<Record<Track>>> read = await setup.Client.TryQueryAsync<Track>(
            options: new QueryOptions { PageSize = 20 }, cancellationToken: Setup.Cancel);

        Assert.Equal(200, read.Value.Count);
        Assert.Equal(
            [20, 10, 5, 2, 1, 1, 1, 1, 2, 2, 2, 2, 4, 4, 4, 4, 8, 8, 8, 8, 16, 16, 16, 16, 20, 20, 20, 20],
            setup.Kernel.Requests.Select(LimitOf));
    }

    [Fact]
    public async Task A_single_record_that_is_too_large_ends_the_enumeration_and_says_so()
    {
        using var setup = new Setup(_ => throw TooLarge());

        ReadResult<IReadOnlyList<Record<Track>>> read = await setup.Client.TryQueryAsync<Track>(limit: 3, cancellationToken: Setup.Cancel);

        Assert.Equal(EmitErrorCode.AnswerTooLarge, read.Error?.Code);
        Assert.Equal([3, 1], setup.Kernel.Requests.Select(LimitOf));
        Assert.Contains(EmitErrorCode.AnswerTooLarge, Assert.Single(setup.Log.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_query_that_is_one_page_is_asked_once_and_fails()
    {
        using var setup = new Setup(_ => throw TooLarge());

        ReadResult<IReadOnlyList<Record>> read = await setup.Client.TryQueryAsync(
            new RecordQuery { Thread = "t", Where = Filter.Exists("body.title") }, Setup.Cancel);

        Assert.Equal(EmitErrorCode.AnswerTooLarge, read.Error?.Code);
        Assert.Single(setup.Kernel.Requests);
    }

    [Fact]
    public async Task A_body_that_does_not_fit_is_there_with_its_error()
    {
        string misfit = Stored.Track(1).Replace("\"title\"", "\"titel\"", StringComparison.Ordinal);
        using var setup = new Setup(_ => Replies.Ok(Stored.Page(false, misfit)));

        Record<Track> record = Assert.Single(await ReadAsync(setup, setup.Client.QueryAsync<Track>(cancellationToken: Setup.Cancel)));

        Assert.NotNull(record.BodyError);
        Assert.False(record.VerifyId());
    }

    [Fact]
    public void Arguments_that_cannot_be_asked_throw_before_the_enumeration()
    {
        using var setup = new Setup(_ => Replies.Status(500));

        Assert.Throws<ArgumentOutOfRangeException>(() => setup.Client.QueryAsync<Track>(limit: 0, cancellationToken: Setup.Cancel));
        Assert.Throws<ArgumentOutOfRangeException>(() => setup.Client.QueryAsync<Track>(since: -1, cancellationToken: Setup.Cancel));
        Assert.Throws<ArgumentException>(() => setup.Client.QueryAsync<Track>(thread: "", cancellationToken: Setup.Cancel));
    }

    [Fact]
    public async Task A_token_that_is_cancelled_in_the_middle_of_a_page_ends_the_enumeration_there()
    {
        using var caller = new CancellationTokenSource();
        using var setup = new Setup(_ => Replies.Ok(Stored.Page(false, Stored.Track(1), Stored.Track(2), Stored.Track(3))));
        var seen = new List<long>();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (Record<Track> record in setup.Client.QueryAsync<Track>(cancellationToken: caller.Token))
            {
                seen.Add(record.Clock);
                if (seen.Count == 2) await caller.CancelAsync();
            }
        });

        Assert.Equal([1, 2], seen);
    }

    [Fact]
    public async Task An_enumeration_ends_with_the_callers_token()
    {
        using var caller = new CancellationTokenSource();
        using var setup = new Setup(Kernel(Enumerable.Range(0, 1001).Select(i => Stored.Track(i))));
        int seen = 0;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            IAsyncEnumerable<Record<Track>> records = setup.Client.QueryAsync<Track>(cancellationToken: Setup.Cancel);
            await foreach (Record<Track> _ in records.WithCancellation(caller.Token))
            {
                if (++seen == 500) await caller.CancelAsync();
            }
        });

        Assert.Equal(500, seen);
    }

    private static async Task<List<Record<Track>>> ReadAsync(Setup setup, IAsyncEnumerable<Record<Track>> records)
    {
        Assert.Empty(setup.Kernel.Requests);
        var all = new List<Record<Track>>();
        await foreach (Record<Track> record in records) all.Add(record);
        return all;
    }

    private static HttpRequestException TooLarge() => new(HttpRequestError.ConfigurationLimitExceeded, "larger than 64 MiB");

    private static int LimitOf(SeenRequest request) => (int)JsonNode.Parse(request.Body)!["limit"]!;

    // The clock behind which a page begins.
    private static long KeyOf(SeenRequest request) => (long?)JsonNode.Parse(request.Body)!["filter"]!["$or"]?[0]!["clock"]!["$gt"] ?? -1;

    // Understands of a query document just what paging needs: the limit, and the keyset in "$or".
    private static Func<SeenRequest, HttpResponseMessage> Kernel(IEnumerable<string> stored)
    {
        IEnumerable<(string Json, Record Record)> parsed = stored.Select(json => (json, Record.Parse(json)));
        (string Json, Record Record)[] sorted = [.. parsed.OrderBy(each => each.Record.Clock).ThenBy(each => each.Record.Id)];
        return request =>
        {
            JsonNode document = JsonNode.Parse(request.Body)!;
            JsonNode? keyset = document["filter"]!["$or"];
            long clock = (long?)keyset?[0]!["clock"]!["$gt"] ?? -1;
            string id = (string?)keyset?[1]!["id"]!["$gt"] ?? "";
            var matching = sorted.Where(each => each.Record.Clock > clock
                || (each.Record.Clock == clock && string.CompareOrdinal(each.Record.Id.ToString(), id) > 0)).ToList();
            int limit = (int)document["limit"]!;
            return Replies.Ok(Stored.Page(matching.Count > limit, matching.Take(limit).Select(each => each.Json)));
        };
    }
}
