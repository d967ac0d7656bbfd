using System.Net;
using Syncropel.Tests.Client;

namespace Syncropel.Tests.Query;

/// <summary>«Nothing is there» and «could not ask» can be told apart.</summary>
public class TryReadTests
{
    private static readonly RecordId Id = Record.Parse(Stored.Track(1)).Id;

    public static TheoryData<string> Reads => ["query", "filtered", "thread", "typed", "get", "health", "manifest", "explain"];

    [Theory]
    [MemberData(nameof(Reads))]
    public async Task A_read_that_fails_says_why_and_how_often_it_was_tried(string read)
    {
        using var setup = new Setup(_ => Replies.Error(503, "KERNEL_DOWN", "try later"));

        (bool success, EmitError? error, int retried, bool isEmpty) = await TryAsync(setup.Client, read);

        Assert.Equal((false, new EmitError("KERNEL_DOWN", "try later", 503), 2, true), (success, error, retried, isEmpty));
        Assert.Single(setup.Log.Warnings);
    }

    [Theory]
    [MemberData(nameof(Reads))]
    public async Task A_kernel_that_has_nothing_is_no_failure(string read)
    {
        using var setup = new Setup(request => request.Uri.AbsolutePath switch
        {
            "/v1/records" => Replies.Ok("[]"),
            "/v1/records/query" => Replies.Ok(Stored.Page(false)),
            "/health" or "/.well-known/syncropel" => Replies.Ok("{}"),
            _ => Replies.Error(404, "RECORD_NOT_FOUND", "no such record"),
        });

        (bool success, EmitError? error, int retried, bool isEmpty) = await TryAsync(setup.Client, read);

        Assert.Equal((true, null, 0, true), (success, error, retried, isEmpty));
        Assert.Empty(setup.Log.Warnings);
    }

    [Theory]
    [MemberData(nameof(Reads))]
    public async Task An_answer_that_cannot_be_read_is_a_failure(string read)
    {
        using var setup = new Setup(_ => Replies.Json(HttpStatusCode.OK, "<html>log in</html>"));

        (bool success, EmitError? error, _, bool isEmpty) = await TryAsync(setup.Client, read);

        Assert.Equal((false, EmitErrorCode.UnreadableAnswer, true), (success, error?.Code, isEmpty));
    }

    [Fact]
    public async Task A_typed_read_that_breaks_off_has_what_came_before()
    {
        using var setup = new Setup(ScriptedHandler.InOrder(
            _ => Replies.Ok(Stored.Page(true, Stored.Track(1), Stored.Track(2))),
            _ => Replies.Status(500), _ => Replies.Status(500), _ => Replies.Status(500)));

        ReadResult<IReadOnlyList<Record<Track>>> result = await setup.Client.TryQueryAsync<Track>(cancellationToken: Setup.Cancel);

        Assert.Equal((false, "HTTP_500", 2), (result.Success, result.Error?.Code, result.Retried));
        Assert.Equal([1, 2], result.Value.Select(static record => record.Clock));
    }

    [Fact]
    public async Task Retries_of_all_pages_are_counted()
    {
        using var setup = new Setup(ScriptedHandler.InOrder(
            _ => Replies.Status(500), _ => Replies.Ok(Stored.Page(true, Stored.Track(1))),
            _ => Replies.Status(500), _ => Replies.Ok(Stored.Page(false, Stored.Track(2)))));

        ReadResult<IReadOnlyList<Record<Track>>> result = await setup.Client.TryQueryAsync<Track>(cancellationToken: Setup.Cancel);

        Assert.Equal((true, 2, 2), (result.Success, result.Retried, result.Value.Count));
    }

    [Fact]
    public async Task What_is_no_record_is_named_by_its_place()
    {
        using var setup = new Setup(_ => Replies.Ok(Stored.List(Stored.Track(1), """{"id":"x"}""", "7", Stored.Track(2))));

        ReadResult<IReadOnlyList<Record>> result = await setup.Client.TryQueryThreadAsync("t", cancellationToken: Setup.Cancel);

        Assert.True(result.Success);
        Assert.Equal([1, 2], result.Value.Select(static record => record.Clock));
        Assert.Equal([(null, 1), (null, 2)], result.Refused.Select(static refused => (refused.Id, refused.Index)));
        Assert.All(result.Refused, static refused => Assert.NotEmpty(refused.Reason));
    }

    [Fact]
    public async Task The_callers_cancellation_is_thrown_and_no_result()
    {
        using var caller = new CancellationTokenSource();
        using var setup = new Setup(_ =>
        {
            caller.Cancel();
            return Replies.Status(503);
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => setup.Client.TryQueryThreadAsync("t", cancellationToken: caller.Token));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => setup.Client.TryGetAsync(Id, caller.Token));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => setup.Client.TryQueryAsync<Track>(cancellationToken: caller.Token));
    }

    private static async Task<(bool Success, EmitError? Error, int Retried, bool IsEmpty)> TryAsync(SyncropelClient client, string read)
    {
        var query = new RecordQuery { Thread = "t" };
        return read switch
        {
            "query" => Of(await client.TryQueryAsync(query, Setup.Cancel), static value => value.Count == 0),
            "filtered" => Of(
                await client.TryQueryAsync(query with { Where = Filter.Exists("id") }, Setup.Cancel), static value => value.Count == 0),
            "thread" => Of(await client.TryQueryThreadAsync("t", cancellationToken: Setup.Cancel), static value => value.Count == 0),
            "typed" => Of(await client.TryQueryAsync<Track>(cancellationToken: Setup.Cancel), static value => value.Count == 0),
            "get" => Of(await client.TryGetAsync(Id, Setup.Cancel), static value => value is null),
            "health" => Of(await client.TryHealthAsync(Setup.Cancel), static value => value.Members.Count == 0),
            "manifest" => Of(await client.TryGetManifestAsync(Setup.Cancel), static value => value.Members.Count == 0),
            _ => Of(await client.ExplainAsync(query, Setup.Cancel), static value => value.UnindexedFields.Count == 0),
        };
    }

    private static (bool, EmitError?, int, bool) Of<T>(ReadResult<T> result, Predicate<T> isEmpty) =>
        (result.Success, result.Error, result.Retried, isEmpty(result.Value));
}
