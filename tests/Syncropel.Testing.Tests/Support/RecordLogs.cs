using System.Text;
using Syncropel.Contract.Support;
using Syncropel.Kernel.Ingest;
using Syncropel.Kernel.Query;
using Syncropel.Kernel.Storage.Memory;

namespace Syncropel.Testing.Tests.Support;

/// <summary>Logs without a kernel around them.</summary>
internal static class RecordLogs
{
    public static RecordFilter Everything { get; } = new RecordFilter.AllOf([]);

    /// <summary>Adds records of a little more than 10,000 bytes each.</summary>
    public static void Fill(MemoryStore store, int count, int first = 1)
    {
        var ingest = new RecordIngest(store, new IngestRules(MockKernelOptions.DefaultMaxRecordBytes, null), TimeProvider.System);
        string body = $$"""{"text":"{{new string('x', 10_000)}}"}""";
        for (int clock = first; clock < first + count; clock++)
        {
            Add(ingest, Sample.Json(clock, body));
        }
    }

    /// <summary>Adds a record, for which a store in memory does not wait.</summary>
    public static void Add(RecordIngest ingest, string json)
    {
        Task<IngestVerdict> verdict = ingest.AcceptAsync(Encoding.UTF8.GetBytes(json), []).AsTask();
        Assert.True(verdict.IsCompleted);
        Assert.IsType<IngestVerdict.Created>(verdict.Result);
    }
}
