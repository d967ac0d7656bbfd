using System.Net;
using System.Net.ServerSentEvents;
using System.Text;
using Syncropel.Testing.Tests.Support;

namespace Syncropel.Testing.Tests.Streams;

public sealed class SubscribeTests : IDisposable
{
    private readonly KernelClient _client = new();

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task The_bytes_are_those_of_the_wire()
    {
        await _client.Post(Sample.Json(clock: 1));
        await _client.Post(Sample.Json(clock: 2, thread: "other"));
        await using EventReader reader = await _client.Subscribe("""{"thread":"music.library"}""", "0");
        await _client.Post(Sample.Json(clock: 3, body: """{"text":"one\r\ntwo\u2028"}"""));
        await _client.Kernel.WaitForSubscribersAsync(1, TestContext.Current.CancellationToken);
        string[] records = [.. _client.Kernel.Records.Select(static record => Encoding.UTF8.GetString(record.Json.Span))];
        string expected = $"event: position\nid: 0\ndata: {{}}\n\nid: 1\ndata: {records[0]}\n\nid: 3\ndata: {records[2]}\n\n";

        byte[] bytes = new byte[Encoding.UTF8.GetByteCount(expected)];
        Stream stream = await reader.Response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        await stream.ReadExactlyAsync(bytes, TestContext.Current.CancellationToken);
        Assert.Equal(expected, Encoding.UTF8.GetString(bytes));
    }

    [Fact]
    public async Task The_headers_come_at_once_and_say_what_follows()
    {
        await using EventReader reader = await _client.Subscribe();

        Assert.Equal("text/event-stream", reader.Response.Content.Headers.ContentType?.ToString());
        Assert.True(reader.Response.Headers.CacheControl?.NoStore);
        Assert.Equal(1, _client.Kernel.SubscriberCount);
    }

    [Fact]
    public async Task A_stream_begins_with_what_arrives_after_the_answer()
    {
        await _client.Fill("{}", "{}");
        await using EventReader reader = await _client.Subscribe();
        await _client.Post(Sample.Json(clock: 3));
        await _client.Post(Sample.Json(clock: 4));

        Assert.Equal("2", await reader.NextPosition());
        Assert.Equal([3, 4], await reader.NextClocks(2));
        Assert.Equal("4", reader.Cursor);
    }

    [Fact]
    public async Task From_the_cursor_0_a_stream_has_all_records_and_those_to_come()
    {
        await _client.Fill("{}", "{}");
        await using EventReader reader = await _client.Subscribe(cursor: "0");

        Assert.Equal("0", await reader.NextPosition());
        Assert.Equal([1, 2], await reader.NextClocks(2));
        await _client.Post(Sample.Json(clock: 3));
        Assert.Equal(3, await reader.NextClock());
    }

    [Fact]
    public async Task A_stream_goes_on_behind_any_cursor_that_was_given_out()
    {
        await _client.Fill("""{"n":1}""", """{"n":2}""", """{"n":1}""", """{"n":2}""");
        await using EventReader all = await _client.Subscribe("""{"filter":{"body.n":1}}""", "0");
        string[] cursors = [await all.NextPosition(), (await all.Next()).EventId!, (await all.Next()).EventId!];
        long[][] rest = [[2, 4], [2, 4], [4]];

        foreach ((string cursor, long[] clocks) in cursors.Zip(rest))
        {
            await using EventReader other = await _client.Subscribe("""{"filter":{"body.n":2}}""", cursor);
            Assert.Equal(cursor, await other.NextPosition());
            Assert.Equal(clocks, await other.NextClocks(clocks.Length));
        }
    }

    [Fact]
    public async Task Records_come_in_the_order_of_arrival_whatever_their_clocks()
    {
        await using EventReader reader = await _client.Subscribe();
        foreach (long clock in new long[] { 9, 2, 7, 1 }) await _client.Post(Sample.Json(clock: clock));

        await reader.NextPosition();
        Assert.Equal([9, 2, 7, 1], await reader.NextClocks(4));
    }

    [Fact]
    public async Task Only_what_is_stored_is_told_and_once()
    {
        await using EventReader reader = await _client.Subscribe();
        await _client.Post(Sample.Json(clock: 1));
        await _client.Post(Sample.Json(clock: 1));
        await _client.Post(Sample.Json(clock: 1, body: "{}"));
        await _client.Post("nonsense");
        await _client.PostMany(ordered: true, Sample.Json(clock: 1), Sample.Json(clock: 2), Sample.Json(clock: 2, act: "DO"));
        await _client.Post(Sample.Json(clock: 3));

        await reader.NextPosition();
        Assert.Equal([1, 2, 3], await reader.NextClocks(3));
    }

    [Fact]
    public async Task An_event_has_the_record_as_it_is_stored()
    {
        await using EventReader reader = await _client.Subscribe();
        Answer posted = await _client.Post(Sample.Glow);
        await reader.NextPosition();
        SseItem<string> next = await reader.Next();

        Assert.Equal((await _client.Get($"/v1/records/{posted.Text("id")}")).Json.GetRawText(), next.Data);
    }

    [Fact]
    public async Task A_record_of_the_largest_size_arrives_whole()
    {
        await using EventReader reader = await _client.Subscribe();
        string text = new('x', MockKernelOptions.DefaultMaxRecordBytes - 200);
        Answer posted = await _client.Post(Sample.Json(body: $$"""{"text":"{{text}}"}"""));

        Assert.Equal(HttpStatusCode.Created, posted.Status);
        await reader.NextPosition();
        Assert.Contains(text, (await reader.Next()).Data, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hundred_streams_each_have_what_they_asked_for()
    {
        const int Many = 100;
        await using EventReader all = await _client.Subscribe();
        EventReader[] readers = await Task.WhenAll(Enumerable.Range(0, Many).Select(i => _client.Watch($"thread-{i}")));
        Assert.Equal(Many + 1, _client.Kernel.SubscriberCount);
        for (int clock = 0; clock < 20; clock++)
        {
            await _client.PostMany(ordered: true, Enumerable.Range(0, Many).Select(i => Sample.Json(clock, thread: $"thread-{i}")));
        }

        await Task.WhenAll(readers.Select(static async reader =>
        {
            await reader.NextPosition();
            Assert.Equal(Enumerable.Range(0, 20).Select(static clock => (long)clock), await reader.NextClocks(20));
            await reader.DisposeAsync();
        }));
        await all.NextPosition();
        Assert.Equal(Many * 20, (await all.NextClocks(Many * 20)).Count);
        Assert.Equal(1, _client.Kernel.SubscriberCount);
    }
}
