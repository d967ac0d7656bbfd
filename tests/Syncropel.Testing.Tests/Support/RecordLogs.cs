using System.Text;
using Syncropel.Testing.Kernel.Ingest;
using Syncropel.Testing.Kernel.Storage;

namespace Syncropel.Testing.Tests.Support;

/// <summary>Logs without a kernel around them.</summary>
internal static class RecordLogs
{
    public static Kernel.Query.Filter Everything { get; } = new Kernel.Query.Filter.AllOf([]);

    /// <summary>Adds records of a little more than 10,000 bytes each.</summary>
    public static void Fill(RecordLog log, int count, int first = 1)
    {
        var ingest = new RecordIngest(log, new IngestRules(MockKernelOptions.DefaultMaxRecordBytes, null), TimeProvider.System);
        string body = $$"""{"text":"{{new string('x', 10_000)}}"}""";
        for (int clock = first; clock < first + count; clock++)
        {
            Assert.IsType<IngestVerdict.Created>(ingest.Accept(Encoding.UTF8.GetBytes(Sample.Json(clock, body))));
        }
    }
}
