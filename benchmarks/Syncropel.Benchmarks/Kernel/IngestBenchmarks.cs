using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Engines;
using Syncropel.Kernel.Ingest;

namespace Syncropel.Benchmarks;

/// <summary>
/// What the kernel's ingest costs on SQLite, from the bytes of a request to what is on disk, against bare loops that insert the same bytes
/// with the same durability. A store costs more the more there is in it, so that all of them insert the same number of records.
/// </summary>
[MemoryDiagnoser]
[SimpleJob(RunStrategy.Throughput, warmupCount: 3, iterationCount: 20, invocationCount: 16)]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class IngestBenchmarks
{
    private const int Few = 100;
    private const int Many = 1000;

    private TemporaryStore _store = null!;
    private BareStore _bare = null!;
    private BareStore _barest = null!;
    private long _next = 1;

    [GlobalSetup]
    public async Task SetupAsync()
    {
        _store = await TemporaryStore.OpenAsync();
        _bare = new BareStore(hasKeys: true);
        _barest = new BareStore(hasKeys: false);
    }

    [GlobalCleanup]
    public async Task CleanupAsync()
    {
        _bare.Dispose();
        _barest.Dispose();
        await _store.DisposeAsync();
    }

    [BenchmarkCategory("one by one")]
    [Benchmark(Baseline = true, OperationsPerInvoke = Few)]
    public void BareLoop()
    {
        for (int i = 0; i < Few; i++, _next++) _bare.Insert(_next, KernelRecords.At(_next));
    }

    [BenchmarkCategory("one by one")]
    [Benchmark(OperationsPerInvoke = Few)]
    public async Task Kernel()
    {
        for (int i = 0; i < Few; i++) Check(await _store.Ingest.AcceptAsync(KernelRecords.At(_next++), []));
    }

    [BenchmarkCategory("in batches")]
    [Benchmark(Baseline = true, OperationsPerInvoke = Many)]
    public void BareLoopInOneTransaction() => _bare.InsertTogether(_next, Next().Records);

    [BenchmarkCategory("in batches")]
    [Benchmark(OperationsPerInvoke = Many)]
    public void BareLoopWithoutKeys() => _barest.InsertTogether(_next, Next().Records);

    [BenchmarkCategory("in batches")]
    [Benchmark(OperationsPerInvoke = Many)]
    public async Task KernelInBatches()
    {
        foreach (IngestVerdict verdict in await _store.Ingest.AcceptAsync(Next(), [])) Check(verdict);
    }

    private RecordBatch Next()
    {
        RecordBatch batch = KernelRecords.Batch(_next, Many);
        _next += Many;
        return batch;
    }

    private static void Check(IngestVerdict verdict)
    {
        if (verdict is not IngestVerdict.Created) throw new InvalidOperationException($"{verdict}");
    }
}
