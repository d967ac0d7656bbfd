using System.IO.Pipelines;
using Syncropel.Contract.Support;
using Syncropel.Kernel.Http.Streams;
using Syncropel.Kernel.Storage.Memory;
using Syncropel.Kernel.Streams;
using Syncropel.Testing.Http.Streams;
using Syncropel.Testing.Tests.Support;

namespace Syncropel.Testing.Tests.Streams;

/// <summary>Records of 10,000 bytes for clients that read slowly or not at all.</summary>
public sealed class BackPressureTests
{
    private const int Many = 1000;
    private const int LargestEvent = 11_000;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_not_read_is_not_written_beyond_the_pipes_capacity()
    {
        var log = new MemoryStore();
        RecordLogs.Fill(log, Many);
        var feed = new RecordFeed(log.Arrivals, 0, RecordLogs.Everything, new Heartbeat(Timeout.InfiniteTimeSpan, TimeProvider.System));
        var pipe = new Pipe(Subscriber.PipeOptions);
        using var stop = new CancellationTokenSource();

        // It runs on this thread until it must wait, so that afterwards all is written that will be.
        Task pump = EventPump.RunAsync(feed, pipe.Writer, stop.Token);
        Assert.False(pump.IsCompleted);
        Assert.True(pipe.Reader.TryRead(out ReadResult held));
        Assert.InRange(held.Buffer.Length, Subscriber.Capacity, Subscriber.Capacity + EventPump.Portion + LargestEvent);
        await stop.CancelAsync();
        await pump.WaitAsync(EventReader.Patience, Stop);
    }

    [Fact]
    public async Task A_kernel_holds_no_more_for_a_client_that_does_not_read()
    {
        using var client = new MockClient();
        await using EventReader reader = await client.Subscribe();
        Stream stream = await reader.Response.Content.ReadAsStreamAsync(Stop);
        await stream.ReadExactlyAsync(new byte[1], Stop);
        await PostLarge(client);
        client.Kernel.EndSubscriptions();

        var rest = new MemoryStream();
        await stream.CopyToAsync(rest, Stop);
        Assert.InRange(rest.Length, 1, Subscriber.Capacity + EventPump.Portion + LargestEvent);
        Assert.EndsWith("\n\n", System.Text.Encoding.UTF8.GetString(rest.ToArray()), StringComparison.Ordinal);
    }

    private static async Task PostLarge(MockClient client)
    {
        string body = $$"""{"text":"{{new string('x', 10_000)}}"}""";
        for (int clock = 1; clock <= Many; clock += 100)
        {
            Answer answer = await client.PostMany(ordered: true, Enumerable.Range(clock, 100).Select(one => Sample.Json(one, body)));
            Assert.All(answer.Statuses, static status => Assert.Equal(201, status));
        }
    }
}
