using System.Text;
using Syncropel.TestServer;

namespace Syncropel.Tests.Network;

public sealed class StreamTests : IAsyncLifetime
{
    private readonly EventSource _events = new();
    private readonly HttpClient _http = new();
    private KestrelKernel _server = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _server = await KestrelKernel.StartAsync(new(), _events);

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task Events_go_through_as_they_come_and_the_head_before_the_first()
    {
        using Stream stream = await OpenAsync();
        EventSource.Feed feed = await _events.NextAsync();

        foreach (string text in new[] { "id: 1\ndata: {}\n\n", "id: 2\nda", "ta: {}\n\n" })
        {
            await feed.WriteAsync(text);
            Assert.Equal(text, await ReadAsync(stream, text.Length));
        }

        Assert.Equal(1, _server.Streams.Count);
        feed.End();
        Assert.Equal(0, await stream.ReadAsync(new byte[1], Cancel));
        await _server.Journal.Entries[0].Ended.WaitAsync(Cancel);
        Assert.Equal((0, 1), (_server.Streams.Count, _server.Streams.Opened));
    }

    [Fact]
    public async Task Who_leaves_ends_the_kernels_stream()
    {
        Stream stream = await OpenAsync();
        EventSource.Feed feed = await _events.NextAsync();
        Assert.False(feed.Disposed.IsCompleted);

        stream.Dispose();

        await feed.Disposed.WaitAsync(Cancel);
        await _server.Journal.Entries[0].Ended.WaitAsync(Cancel);
        Assert.Equal(0, _server.Streams.Count);
    }

    [Fact]
    public async Task Stopping_ends_open_streams_too()
    {
        using Stream stream = await OpenAsync();

        await _server.StopAsync().WaitAsync(TimeSpan.FromSeconds(10), Cancel);

        Assert.Equal("", await ReadToCutAsync(stream));
        await (await _events.NextAsync()).Disposed.WaitAsync(Cancel);
    }

    [Fact]
    public async Task A_cut_resets_all_that_are_open_and_none_that_come_later()
    {
        using Stream first = await OpenAsync();
        using Stream second = await OpenAsync();
        EventSource.Feed feed = await _events.NextAsync();
        await feed.WriteAsync("id: 1\n");
        Assert.Equal("id: 1\n", await ReadAsync(first, 6));

        Assert.Equal(2, _server.Streams.Cut());

        Assert.Equal(["", ""], [await ReadToCutAsync(first), await ReadToCutAsync(second)]);
        await Task.WhenAll(_server.Journal.Entries.Select(static entry => entry.Ended)).WaitAsync(Cancel);
        await feed.Disposed.WaitAsync(Cancel);
        Assert.Equal(0, _server.Streams.Cut());
        using Stream third = await OpenAsync();
        Assert.Equal(1, _server.Streams.Count);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(9)]
    [InlineData(24)]
    [InlineData(50_000)]
    public async Task A_stream_is_cut_after_exactly_so_many_bytes(int bytes)
    {
        _server.Streams.CutAfter(bytes);
        using Stream stream = await OpenAsync();
        EventSource.Feed feed = await _events.NextAsync();
        string all = string.Concat(Enumerable.Range(0, 5000).Select(static i => $"id: {i}\ndata: {{}}\n\n"));

        // Read as it is written: a reset takes with it what a client that does not read has left the server with.
        var received = new StringBuilder();
        foreach (string part in all.Chunk(12).Select(static part => new string(part)))
        {
            if (received.Length == bytes) break;
            await feed.WriteAsync(part);
            received.Append(await ReadAsync(stream, Math.Min(part.Length, bytes - received.Length)));
        }

        Assert.Equal(all[..bytes], received + await ReadToCutAsync(stream));
    }

    [Fact]
    public async Task Each_stream_can_have_its_own_length()
    {
        _server.Streams.CutAfter(static number => number == 1 ? null : number + 3);

        foreach (string expected in new[] { "012", "0123456789", "01234" })
        {
            using Stream stream = await OpenAsync();
            EventSource.Feed feed = await _events.NextAsync();
            await feed.WriteAsync("0123456789");
            feed.End();
            Assert.Equal(expected, await ReadToCutAsync(stream));
        }
    }

    [Fact]
    public async Task A_stream_that_is_held_is_open_and_silent_until_the_client_leaves()
    {
        Stream stream = await OpenAsync();
        EventSource.Feed feed = await _events.NextAsync();
        await feed.WriteAsync("first");
        Assert.Equal("first", await ReadAsync(stream, 5));
        _server.Streams.Hold();
        await feed.WriteAsync("second");

        using var moment = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => stream.ReadAsync(new byte[1], moment.Token).AsTask());

        await feed.Disposed.WaitAsync(Cancel);
        using Stream other = await OpenAsync();
        await (await _events.NextAsync()).WriteAsync("flows");
        Assert.Equal("flows", await ReadAsync(other, 5));
    }

    [Fact]
    public async Task Who_waits_for_streams_is_told_when_they_are_open()
    {
        Task two = _server.Streams.OpenedAsync(2, Cancel);
        using Stream first = await OpenAsync();
        Assert.False(two.IsCompleted);
        using Stream second = await OpenAsync();

        await two;
    }

    [Fact]
    public void Random_cuts_are_the_same_for_the_same_seed_and_within_their_bounds()
    {
        Func<int, long?> cuts = StreamCuts.Random(seed: 7, count: 1000, leastBytes: 10, mostBytes: 29);
        long?[] lengths = [.. Enumerable.Range(0, 1001).Select(cuts)];

        Assert.Equal(lengths, Enumerable.Range(0, 1001).Select(StreamCuts.Random(7, 1000, 10, 29)));
        Assert.NotEqual(lengths, Enumerable.Range(0, 1001).Select(StreamCuts.Random(8, 1000, 10, 29)));
        Assert.Null(lengths[^1]);
        Assert.Equal((10L, 29L, 20), (lengths[..^1].Min(), lengths[..^1].Max(), lengths[..^1].Distinct().Count()));
        Assert.Throws<ArgumentOutOfRangeException>(() => StreamCuts.Random(1, 1, 5, 4));
        Assert.Throws<ArgumentOutOfRangeException>(() => _server.Streams.CutAfter(-1));
    }

    private async Task<Stream> OpenAsync() => await _http.GetStreamAsync(new Uri(_server.Endpoint, "/v1/threads/t/watch"), Cancel);

    private static async Task<string> ReadAsync(Stream stream, int length)
    {
        byte[] read = new byte[length];
        await stream.ReadExactlyAsync(read, Cancel);
        return Encoding.UTF8.GetString(read);
    }

    /// <summary>What comes before the connection breaks or ends.</summary>
    private static async Task<string> ReadToCutAsync(Stream stream)
    {
        using var read = new MemoryStream();
        try
        {
            await stream.CopyToAsync(read, Cancel);
        }
        catch (IOException)
        {
        }

        return Encoding.UTF8.GetString(read.ToArray());
    }
}
