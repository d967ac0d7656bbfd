using Microsoft.Extensions.Logging.Abstractions;
using Syncropel.Kernel;
using Syncropel.Kernel.Ingest;
using Syncropel.Kernel.Storage;

namespace Syncropel.Benchmarks;

/// <summary>A store of SQLite in a folder of its own, which goes with it.</summary>
internal sealed class TemporaryStore : IAsyncDisposable
{
    private readonly string _folder;

    private TemporaryStore(string folder, OpenedStore store)
    {
        _folder = folder;
        Store = store;
        Ingest = new RecordIngest(store.Records, new IngestRules(1024 * 1024, null), TimeProvider.System);
    }

    public OpenedStore Store { get; }

    /// <summary>The kernel's way in.</summary>
    public RecordIngest Ingest { get; }

    public static async Task<TemporaryStore> OpenAsync()
    {
        string folder = Directory.CreateTempSubdirectory("syncropel-benchmark-").FullName;
        var context = new StoreContext(NullLogger.Instance, TimeProvider.System);
        return new TemporaryStore(folder, await KernelStore.Sqlite(Path.Combine(folder, "hub.db")).OpenAsync(context, default));
    }

    /// <summary>Takes in so many records, a thousand at a time.</summary>
    public async Task FillAsync(long count)
    {
        for (long first = 1; first <= count; first += 1000)
        {
            IReadOnlyList<IngestVerdict> verdicts = await Ingest.AcceptAsync(KernelRecords.Batch(first, 1000), []);
            if (!verdicts.All(static verdict => verdict is IngestVerdict.Created)) throw new InvalidOperationException($"{verdicts[0]}");
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
