using System.Text;
using Syncropel.Kernel.Ingest;

namespace Syncropel.Benchmarks;

/// <summary>Records as clients send them: tracks of about 600 bytes, no two alike.</summary>
internal static class KernelRecords
{
    /// <summary>The record at a place in a long row of them: a thousand threads, a hundred years.</summary>
    public static byte[] At(long number) => Encoding.UTF8.GetBytes(
        $$"""
        {"act":"PUT","actor":"did:example:my-app","body":{"_refs":[{"id":"isrc:USJI1{{number:D7}}","kind":"@music.track"}],
        "album":"Global Warming {{number}}","artists":["Pitbull","Christina Aguilera"],"duration_ms":{{200_000 + number}},
        "kind":"music.catalog.track","note":"{{new string('x', 300)}}","title":"Track {{number}}","year":{{1900 + number % 100}}},
        "clock":{{number}},"data_type":"SCALAR","parents":[],"thread":"thread {{number % 1000}}"}
        """);

    /// <summary>A batch of them.</summary>
    public static RecordBatch Batch(long first, int count) =>
        new(false, [.. Enumerable.Range(0, count).Select(i => new ReadOnlyMemory<byte>(At(first + i)))]);
}
