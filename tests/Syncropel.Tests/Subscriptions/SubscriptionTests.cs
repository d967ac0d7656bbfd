using System.Text;
using System.Text.Json.Nodes;
using Syncropel.Tests.Client;
using static Syncropel.Tests.Subscriptions.EventScript;

namespace Syncropel.Tests.Subscriptions;

public class SubscriptionTests
{
    private static readonly SubscriptionOptions AtOnce = new() { MaxBackoff = TimeSpan.Zero };

    [Fact]
    public async Task Records_come_in_order_over_connections_that_break_and_each_begins_behind_the_last()
    {
        using var setup = new Setup(ScriptedHandler.InOrder(
            Breaks(Position(0), Event(1), Event(2)),
            Ends(Position(2), Event(3)),
            Breaks(Position(3)),
            Breaks(Position(3), Event(4), "id: 5\ndata: {\"half\":"),
            Hangs(Position(4), Event(5), Event(6))));

        Assert.Equal([1, 2, 3, 4, 5, 6], await TakeAsync(setup, 6));
        Assert.Equal([null, "2", "3", "3", "4"], setup.Kernel.Requests.Select(LastEventId));
        Assert.All(setup.Kernel.Requests, static request => Assert.Equal("POST /v1/records/subscribe", request.Route));
        Assert.All(
            setup.Kernel.Requests, static request => Assert.Equal("text/event-stream", Assert.Single(request.Headers.Accept).MediaType));
    }

    [Fact]
    public async Task What_a_kernel_gives_again_is_given_once()
    {
        using var setup = new Setup(ScriptedHandler.InOrder(
            Breaks(Position(0), Event(1), Event(2), Event(2), Event(3)),
            Hangs(Position(1), Event(2), Event(3), Event(4))));

        Assert.Equal([1, 2, 3, 4], await TakeAsync(setup, 4));
    }

    [Fact]
    public async Task Other_events_and_comments_are_passed_over_and_move_the_cursor()
    {
        using var setup = new Setup(ScriptedHandler.InOrder(
            Breaks(": hello\n\n", Position(7), "event: weather\nid: 8\ndata: rain\n\n", ": still here\n\n", Position(9)),
            Hangs(Event(10))));

        Assert.Equal([10], await TakeAsync(setup, 1));
        Assert.Equal([null, "9"], setup.Kernel.Requests.Select(LastEventId));
    }

    [Fact]
    public async Task A_position_before_the_first_record_is_where_the_next_connection_begins()
    {
        using var setup = new Setup(ScriptedHandler.InOrder(Breaks(Position(41)), Hangs(Event(42))));

        Assert.Equal([42], await TakeAsync(setup, 1));
        Assert.Equal("41", LastEventId(setup.Kernel.Requests[1]));
    }

    [Fact]
    public async Task What_is_no_record_is_refused_by_name_and_the_others_go_on()
    {
        using var setup = new Setup(Hangs(Event(1), "id: 2\ndata: {\"id\":\"x\"}\n\n", "id: 3\ndata: rubbish\n\n", Event(4)));

        Assert.Equal([1, 4], await TakeAsync(setup, 2));
        Assert.Equal(2, setup.Log.Warnings.Count(static warning => warning.Contains("refused", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_type_of_the_stream_is_known_in_any_case()
    {
        using var setup = new Setup(_ => Stream(new MemoryStream(Encoding.UTF8.GetBytes(Event(1))), "Text/Event-Stream"));

        Assert.Equal([1], await TakeAsync(setup, 1));
    }

    [Fact]
    public async Task A_record_knows_the_cursor_behind_it()
    {
        using var setup = new Setup(Hangs(Position(6), Event(7)));

        Record record = await setup.Client.SubscribeAsync(options: AtOnce, cancellationToken: Setup.Cancel).FirstAsync(Setup.Cancel);

        Assert.Equal("7", record.Cursor);
        Assert.Null(Record.Parse(record.Json.Span).Cursor);
    }

    [Theory]
    [InlineData(null, "now")]
    [InlineData("0", "the beginning")]
    [InlineData("abc-17", "after abc-17")]
    public async Task It_begins_where_it_is_told_to(string? sent, string said)
    {
        SubscriptionStart start = sent switch
        {
            null => SubscriptionStart.Now,
            "0" => SubscriptionStart.Beginning,
            _ => SubscriptionStart.After(sent),
        };
        using var setup = new Setup(Hangs(Event(1)));

        await setup.Client.SubscribeAsync(options: new() { From = start }, cancellationToken: Setup.Cancel).FirstAsync(Setup.Cancel);

        Assert.Equal(sent, LastEventId(setup.Kernel.Requests[0]));
        Assert.Equal(said, start.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("a\r\nX-Evil: 1")]
    [InlineData("é")]
    public void A_cursor_that_is_none_is_refused(string cursor) => Assert.Throws<ArgumentException>(() => SubscriptionStart.After(cursor));

    [Fact]
    public async Task A_cursor_of_the_kernels_that_no_header_can_have_is_not_sent()
    {
        using var setup = new Setup(ScriptedHandler.InOrder(
            Breaks(Event(1), $"id: zwei é\ndata: {Data(2)}\n\n"), Hangs(Event(3))));

        Assert.Equal([1, 2, 3], await TakeAsync(setup, 3));
        Assert.Equal("1", LastEventId(setup.Kernel.Requests[1]));
    }

    [Fact]
    public async Task The_document_has_the_filter_and_the_thread_and_nothing_else()
    {
        using var setup = new Setup(Hangs(Event(1)));

        await setup.Client.SubscribeAsync<Track>(Filter.Gt("body.year", 1990), "t", "did:a:b", AtOnce, Setup.Cancel)
            .FirstAsync(Setup.Cancel);
        await setup.Client.SubscribeAsync<Track>(options: AtOnce, cancellationToken: Setup.Cancel).FirstAsync(Setup.Cancel);
        await setup.Client.SubscribeAsync(options: AtOnce, cancellationToken: Setup.Cancel).FirstAsync(Setup.Cancel);

        Assert.Equal(
            [
                """{"filter":{"actor":"did:a:b","body.kind":"music.catalog.track","body.year":{"$gt":1990}},"thread":"t"}""",
                """{"filter":{"body.kind":"music.catalog.track","thread":{"$ne":"th_engine_config"}}}""",
                "{}",
            ],
            setup.Kernel.Requests.Select(static request => request.Text));
    }

    [Theory]
    [InlineData("music.library", "GET /v1/threads/music.library/watch", "")]
    [InlineData("a/b é%", "GET /v1/threads/a%2Fb%20%C3%A9%25/watch", "")]
    [InlineData("..", "POST /v1/records/subscribe", """{"thread":".."}""")]
    public async Task A_thread_is_watched_by_its_name_whatever_it_is(string thread, string route, string body)
    {
        using var setup = new Setup(ScriptedHandler.InOrder(Breaks(Event(1)), Hangs(Event(2))));

        List<Record> read = await setup.Client.WatchThreadAsync(thread, AtOnce, Setup.Cancel).Take(2).ToListAsync(Setup.Cancel);

        Assert.Equal([1, 2], read.Select(static record => record.Clock));
        Assert.All(setup.Kernel.Requests, request => Assert.Equal((route, body), (request.Route, request.Text)));
        Assert.Equal([null, "1"], setup.Kernel.Requests.Select(LastEventId));
    }

    [Fact]
    public async Task A_body_that_does_not_fit_comes_with_its_error_or_by_option_ends_the_enumeration()
    {
        string misfit = Event(1).Replace("\"title\"", "\"titel\"", StringComparison.Ordinal);
        using var setup = new Setup(Hangs(misfit, Event(2)));

        Record<Track> first = await setup.Client.SubscribeAsync<Track>(options: AtOnce, cancellationToken: Setup.Cancel)
            .FirstAsync(Setup.Cancel);
        SubscriptionOptions strict = AtOnce with { Misfits = MisfitPolicy.Throw };
        RecordBodyException thrown = await Assert.ThrowsAsync<RecordBodyException>(
            async () => await setup.Client.SubscribeAsync<Track>(options: strict, cancellationToken: Setup.Cancel).FirstAsync(Setup.Cancel));

        Assert.NotNull(first.BodyError);
        Assert.Contains(first.Id.ToString(), thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_verification_a_forged_record_is_refused_and_named()
    {
        string forged = Event(1, "Glow").Replace("Glow", "Gone", StringComparison.Ordinal);
        var log = new ListLogger();
        var told = new List<RefusedRecord>();
        using var client = new SyncropelClient(new()
        {
            Identity = Identity.Static(Setup.Did),
            Handler = new ScriptedHandler(Hangs(forged, Event(2))),
            Verification = ReadVerification.Ids,
            OnRefused = told.Add,
            LoggerFactory = log,
        });

        Record first = await client.SubscribeAsync(options: AtOnce, cancellationToken: Setup.Cancel).FirstAsync(Setup.Cancel);

        Assert.Equal(2, first.Clock);
        string id = (string)JsonNode.Parse(forged["id: 1\ndata: ".Length..])!["id"]!;
        Assert.Contains(id, Assert.Single(log.Warnings), StringComparison.Ordinal);
        Assert.Equal(id, Assert.Single(told).Id.ToString());
    }

    [Fact]
    public async Task Nothing_is_sent_before_the_enumeration_and_nothing_is_read_before_it_is_wanted()
    {
        var body = new CountingStream(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(1, 100_000).Select(static i => Event(i)))));
        using var setup = new Setup(_ => Stream(body));

        IAsyncEnumerable<Record> records = setup.Client.SubscribeAsync(options: AtOnce, cancellationToken: Setup.Cancel);
        Assert.Empty(setup.Kernel.Requests);
        await using IAsyncEnumerator<Record> reader = records.GetAsyncEnumerator(Setup.Cancel);
        Assert.True(await reader.MoveNextAsync());
        long afterOne = body.BytesRead;
        for (int i = 0; i < 9; i++) Assert.True(await reader.MoveNextAsync());

        // The parser's own buffer, and not what there is.
        Assert.InRange(afterOne, 1, 64 * 1024);
        Assert.InRange(body.BytesRead, 1, 64 * 1024);
    }

    [Fact]
    public async Task Leaving_the_enumeration_closes_the_connection()
    {
        var closed = new TaskCompletionSource();
        using var setup = new Setup(Hangs(closed, Event(1)));

        await foreach (Record record in setup.Client.SubscribeAsync(options: AtOnce, cancellationToken: Setup.Cancel))
        {
            Assert.Equal(1, record.Clock);
            break;
        }

        await closed.Task.WaitAsync(Setup.Cancel);
        Assert.Single(setup.Kernel.Requests);
    }

    private static string Data(int cursor) => Event(cursor).Split("data: ")[1].Trim();

    private static string? LastEventId(SeenRequest request) =>
        request.Headers.TryGetValues("Last-Event-ID", out IEnumerable<string>? values) ? Assert.Single(values) : null;

    private static async Task<IEnumerable<long>> TakeAsync(Setup setup, int count)
    {
        List<Record> read = await setup.Client.SubscribeAsync(options: AtOnce, cancellationToken: Setup.Cancel)
            .Take(count).ToListAsync(Setup.Cancel);
        return read.Select(static record => record.Clock);
    }

    private sealed class CountingStream(byte[] bytes) : MemoryStream(bytes)
    {
        public long BytesRead { get; private set; }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            int read = await base.ReadAsync(buffer, cancellationToken);
            BytesRead += read;
            return read;
        }
    }
}
