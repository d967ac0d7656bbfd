using BenchmarkDotNet.Attributes;
using Syncropel.TestServer;

namespace Syncropel.Benchmarks;

/// <summary>A thousand records on ten threads: one after the other, and many at once, at several degrees.</summary>
[MemoryDiagnoser]
public class EmitManyBenchmarks
{
    private const int Records = 1000;

    private static readonly string[] Threads = [.. Enumerable.Range(0, 10).Select(static i => $"thread {i}")];

    private LoopbackServer _server = null!;
    private SyncropelClient _client = null!;

    /// <summary>How many calls may be under way.</summary>
    [Params(1, 4, 16)]
    public int Degree { get; set; }

    [GlobalSetup]
    public async Task SetupAsync()
    {
        _server = await ReceiptServer.StartAsync();
        _client = new SyncropelClient(new() { Endpoint = _server.Endpoint, Identity = Identity.Static("did:example:my-app") });
    }

    [GlobalCleanup]
    public async Task CleanupAsync()
    {
        await _client.DisposeAsync();
        await _server.DisposeAsync();
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Records)]
    public async Task OneAfterTheOther()
    {
        for (int i = 0; i < Records; i++) Check(await _client.EmitAsync(Samples.Track, ThreadOf(i)));
    }

    [Benchmark(OperationsPerInvoke = Records)]
    public Task ManyOneByOne() => EmitAsync(new EmitManyOptions { MaxConcurrency = Degree, BatchSize = 1 });

    [Benchmark(OperationsPerInvoke = Records)]
    public Task ManyInBatches() => EmitAsync(new EmitManyOptions { MaxConcurrency = Degree });

    private async Task EmitAsync(EmitManyOptions options)
    {
        IEnumerable<Emission> source = Enumerable.Range(0, Records).Select(static i => Emission.Of(Samples.Track, ThreadOf(i)));
        await foreach (EmitResult result in _client.EmitManyAsync(source, options)) Check(result);
    }

    private static string ThreadOf(int i) => Threads[i % Threads.Length];

    private static void Check(EmitResult result)
    {
        if (!result.Success) throw new InvalidOperationException(result.ToString());
    }
}
