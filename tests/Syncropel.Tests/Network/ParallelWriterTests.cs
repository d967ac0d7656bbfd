using Syncropel.Tests.Client;
using Syncropel.TestServer;

namespace Syncropel.Tests.Network;

/// <summary>A hundred writers on one thread, as one actor.</summary>
public class ParallelWriterTests
{
    private const int Writers = 100;
    private const int Each = 20;

    [Theory]
    [InlineData(1)]
    [InlineData(Writers)]
    public async Task No_duplicate_clock_reaches_the_caller_and_clocks_strictly_increase(int clients)
    {
        await using KestrelKernel server = await KestrelKernel.StartAsync();
        SyncropelClient[] all = [.. Enumerable.Range(0, clients).Select(_ => FaultyCalls.ClientOf(server, "", maxRetries: 2))];

        long[][] clocks = await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(
            async () =>
            {
                var own = new List<long>();
                for (int i = 0; i < Each; i++)
                {
                    EmitResult result = await all[writer % clients].EmitAsync(
                        new Track($"{writer}/{i}"), "one thread", cancellationToken: Setup.Cancel);
                    Assert.True(result.Success, result.ToString());
                    own.Add(result.Clock.Value);
                }

                return own.ToArray();
            },
            Setup.Cancel)));

        Assert.All(clocks, static own => Assert.Equal(own.Order().Distinct(), own));
        Assert.Equal(Writers * Each, clocks.SelectMany(static own => own).Distinct().Count());
        Assert.Equal(Writers * Each, server.Kernel.Count);
        await Task.WhenAll(all.Select(static client => client.DisposeAsync().AsTask()));
    }
}
