using BenchmarkDotNet.Attributes;
using Syncropel.Kernel.Ingest;
using Syncropel.Kernel.Query;
using Syncropel.Kernel.Storage;
using Syncropel.Kernel.Streams;

namespace Syncropel.Benchmarks;

/// <summary>A thousand records, taken in batches, until every subscriber has been told of all of them; against one subscriber.</summary>
[MemoryDiagnoser]
public class FanOutBenchmarks
{
    private const int Records = 1000;

    private TemporaryStore _store = null!;
    private long _next = 1;

    /// <summary>How many read along.</summary>
    [Params(1, 100)]
    public int Subscribers { get; set; }

    [GlobalSetup]
    public async Task SetupAsync() => _store = await TemporaryStore.OpenAsync();

    [GlobalCleanup]
    public async Task CleanupAsync() => await _store.DisposeAsync();

    [Benchmark(OperationsPerInvoke = Records)]
    public async Task UntilAllAreTold()
    {
        IRecordLog log = _store.Store.Records.Log;
        long begin = await log.CountAsync(default);
        Task[] readers = [.. Enumerable.Range(0, Subscribers).Select(_ => ReadAsync(log, begin))];
        for (int i = 0; i < Records; i += 100)
        {
            foreach (IngestVerdict verdict in await _store.Ingest.AcceptAsync(KernelRecords.Batch(_next, 100), []))
            {
                if (verdict is not IngestVerdict.Created) throw new InvalidOperationException($"{verdict}");
            }

            _next += 100;
        }

        await Task.WhenAll(readers);
    }

    private static async Task ReadAsync(IRecordLog log, long begin)
    {
        var feed = new RecordFeed(log, begin, new RecordFilter.AllOf([]), new Heartbeat(Timeout.InfiniteTimeSpan, TimeProvider.System));
        for (int told = 0; told < Records;)
        {
            while (feed.TryRead(out FeedEvent next)) told += next.Record is null ? 0 : 1;
            if (told < Records) await feed.WaitAsync(CancellationToken.None);
        }
    }
}
