using Syncropel.Tests.Client;
using Syncropel.TestServer;

namespace Syncropel.Tests.Network;

/// <summary>A hundred thousand records, over connections that are reset in the middle of events.</summary>
public class BrokenSubscriptionTests
{
    private const int Records = 100_000;
    private const int Breaks = 50;
    private const int Threads = 20;

    [Fact]
    public async Task Each_record_arrives_once_and_in_order_over_fifty_forced_disconnects()
    {
        await using KestrelKernel server = await KestrelKernel.StartAsync();
        await using var client = new SyncropelClient(new()
        {
            Endpoint = server.Endpoint,
            Identity = Identity.Static(Setup.Did),
            Backoff = TimeSpan.FromMilliseconds(1),
        });

        // A stream is about 25 MB in all: each of the first fifty is cut somewhere in its first megabyte, in the middle of an event mostly.
        server.Streams.CutAfter(StreamCuts.Random(seed: 29, Breaks, leastBytes: 0, mostBytes: 900_000));
        var options = new SubscriptionOptions { From = SubscriptionStart.Beginning };
        Task<List<RecordId>> reading = client.SubscribeAsync<Track>(options: options, cancellationToken: Setup.Cancel)
            .Take(Records).Select(static record => record.Id).ToListAsync(Setup.Cancel).AsTask();

        IEnumerable<Emission> source = Enumerable.Range(0, Records).Select(static i => Emission.Of(new Track($"{i}"), $"thread {i % Threads}"));
        await foreach (EmitResult result in client.EmitManyAsync(source, cancellationToken: Setup.Cancel)) Assert.True(result.Success, result.ToString());
        List<RecordId> read = await reading;

        Assert.Equal(server.Kernel.Records.Select(static record => record.Id), read);
        Assert.Equal(Breaks + 1, server.Streams.Opened);
    }

    [Fact]
    public async Task Whoever_reads_slowly_over_a_server_that_goes_away_misses_nothing()
    {
        await using KestrelKernel server = await KestrelKernel.StartAsync();
        await using SyncropelClient client = FaultyCalls.ClientOf(server, "", maxRetries: 9);
        var read = new List<long>();
        var options = new SubscriptionOptions { From = SubscriptionStart.Beginning, MaxBackoff = TimeSpan.FromMilliseconds(20) };

        await foreach (Record record in client.WatchThreadAsync("t", options, Setup.Cancel).Prepend(null!))
        {
            if (record is not null) read.Add(record.Clock);
            if (read.Count == 40) break;

            // Each record is the answer to the one before; every tenth time the server is away in between.
            if (read.Count % 10 == 5) await server.StopAsync();
            if (read.Count % 10 == 5) await server.RestartAsync();
            EmitResult result = await client.EmitAsync(
                new Track("Glow"), "t", options: new() { Clock = read.Count + 1 }, cancellationToken: Setup.Cancel);
            Assert.True(result.Success, result.ToString());
        }

        Assert.Equal(Enumerable.Range(1, 40).Select(static i => (long)i), read);
    }
}
