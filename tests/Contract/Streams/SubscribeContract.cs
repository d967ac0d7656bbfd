using System.Net;
using System.Net.ServerSentEvents;
using System.Text;
using Syncropel.Contract.Support;

namespace Syncropel.Contract.Streams;

public abstract class SubscribeContract<TSkin> : KernelContract<TSkin>
    where TSkin : IKernelSkin
{
    [Fact]
    public async Task The_bytes_are_those_of_the_wire()
    {
        await Client.Post(Sample.Json(clock: 1));
        await Client.Post(Sample.Json(clock: 2, thread: "other"));
        await using EventReader reader = await Client.Subscribe("""{"thread":"music.library"}""", "0");
        await Client.Post(Sample.Json(clock: 3, body: """{"text":"one\r\ntwo\u2028"}"""));
        await Client.WaitForSubscribers(1);
        string[] records = [.. (await Client.Records()).Select(static record => Encoding.UTF8.GetString(record.Json.Span))];
        string expected = $"event: position\nid: 0\ndata: {{}}\n\nid: 1\ndata: {records[0]}\n\nid: 3\ndata: {records[2]}\n\n";

        byte[] bytes = new byte[Encoding.UTF8.GetByteCount(expected)];
        Stream stream = await reader.Response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        await stream.ReadExactlyAsync(bytes, TestContext.Current.CancellationToken);
        Assert.Equal(expected, Encoding.UTF8.GetString(bytes));
    }

    [Fact]
    public async Task The_headers_come_at_once_and_say_what_follows()
    {
        await using EventReader reader = await Client.Subscribe();

        Assert.Equal("text/event-stream", reader.Response.Content.Headers.ContentType?.ToString());
        Assert.True(reader.Response.Headers.CacheControl?.NoStore);
        Assert.Equal(1, Client.SubscriberCount);
    }

    [Fact]
    public async Task A_stream_begins_with_what_arrives_after_the_answer()
    {
        await Client.Fill("{}", "{}");
        await using EventReader reader = await Client.Subscribe();
        await Client.Post(Sample.Json(clock: 3));
        await Client.Post(Sample.Json(clock: 4));

        Assert.Equal("2", await reader.NextPosition());
        Assert.Equal([3, 4], await reader.NextClocks(2));
        Assert.Equal("4", reader.Cursor);
    }

    [Fact]
    public async Task From_the_cursor_0_a_stream_has_all_records_and_those_to_come()
    {
        await Client.Fill("{}", "{}");
        await using EventReader reader = await Client.Subscribe(cursor: "0");

        Assert.Equal("0", await reader.NextPosition());
        Assert.Equal([1, 2], await reader.NextClocks(2));
        await Client.Post(Sample.Json(clock: 3));
        Assert.Equal(3, await reader.NextClock());
    }

    [Fact]
    public async Task A_stream_goes_on_behind_any_cursor_that_was_given_out()
    {
        await Client.Fill("""{"n":1}""", """{"n":2}""", """{"n":1}""", """{"n":2}""");
        await using EventReader all = await Client.Subscribe("""{"filter":{"body.n":1}}""", "0");
        string[] cursors = [await all.NextPosition(), (await all.Next()).EventId!, (await all.Next()).EventId!];
        long[][] rest = [[2, 4], [2, 4], [4]];

        foreach ((string cursor, long[] clocks) in cursors.Zip(rest))
        {
            await using EventReader other = await Client.Subscribe("""{"filter":{"body.n":2}}""", cursor);
            Assert.Equal(cursor, await other.NextPosition());
            Assert.Equal(clocks, await other.NextClocks(clocks.Length));
        }
    }

    [Fact]
    public async Task Records_come_in_the_order_of_arrival_whatever_their_clocks()
    {
        await using EventReader reader = await Client.Subscribe();
        foreach (long clock in new long[] { 9, 2, 7, 1 }) await Client.Post(Sample.Json(clock: clock));

        await reader.NextPosition();
        Assert.Equal([9, 2, 7, 1], await reader.NextClocks(4));
    }

    [Fact]
    public async Task Only_what_is_stored_is_told_and_once()
    {
        await using EventReader reader = await Client.Subscribe();
        await Client.Post(Sample.Json(clock: 1));
        await Client.Post(Sample.Json(clock: 1));
        await Client.Post(Sample.Json(clock: 1, body: "{}"));
        await Client.Post("nonsense");
        await Client.PostMany(ordered: true, Sample.Json(clock: 1), Sample.Json(clock: 2), Sample.Json(clock: 2, act: "DO"));
        await Client.Post(Sample.Json(clock: 3));

        await reader.NextPosition();
        Assert.Equal([1, 2, 3], await reader.NextClocks(3));
    }

    [Fact]
    public async Task An_event_has_the_record_as_it_is_stored()
    {
        await using EventReader reader = await Client.Subscribe();
        Answer posted = await Client.Post(Sample.Glow);
        await reader.NextPosition();
        SseItem<string> next = await reader.Next();

        Assert.Equal((await Client.Get($"/v1/records/{posted.Text("id")}")).Json.GetRawText(), next.Data);
    }

    [Fact]
    public async Task A_record_of_the_largest_size_arrives_whole()
    {
        await using EventReader reader = await Client.Subscribe();
        string text = new('x', (1024 * 1024) - 200);
        Answer posted = await Client.Post(Sample.Json(body: $$"""{"text":"{{text}}"}"""));

        Assert.Equal(HttpStatusCode.Created, posted.Status);
        await reader.NextPosition();
        Assert.Contains(text, (await reader.Next()).Data, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hundred_streams_each_have_what_they_asked_for()
    {
        const int Many = 100;
        await using EventReader all = await Client.Subscribe();
        EventReader[] readers = await Task.WhenAll(Enumerable.Range(0, Many).Select(i => Client.Watch($"thread-{i}")));
        Assert.Equal(Many + 1, Client.SubscriberCount);
        for (int clock = 0; clock < 20; clock++)
        {
            await Client.PostMany(ordered: true, Enumerable.Range(0, Many).Select(i => Sample.Json(clock, thread: $"thread-{i}")));
        }

        await Task.WhenAll(readers.Select(static async reader =>
        {
            await reader.NextPosition();
            Assert.Equal(Enumerable.Range(0, 20).Select(static clock => (long)clock), await reader.NextClocks(20));
            await reader.DisposeAsync();
        }));
        await all.NextPosition();
        Assert.Equal(Many * 20, (await all.NextClocks(Many * 20)).Count);
        await Client.WaitForSubscribers(1);
    }
}
