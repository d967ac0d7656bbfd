using System.Text;
using BenchmarkDotNet.Attributes;
using Syncropel.Kernel.Query;

namespace Syncropel.Benchmarks;

/// <summary>
/// Queries over a store of SQLite that grows: those of one thread, and those by a field that a body-kind manifest declares as indexed. What
/// they find is always the same ten and the same hundred records; so their time should not depend on how many others there are.
/// </summary>
[MemoryDiagnoser]
public class KernelQueryBenchmarks
{
    private const string Manifest = """
        {"act":"LEARN","actor":"did:example:my-app","body":{"enabled":true,"indexed_fields":["body.duration_ms"],"kind":"core.kind_manifest",
        "topic":"body_kind_manifest"},"clock":1,"data_type":"SCALAR","parents":[],"thread":"th_engine_config"}
        """;

    private TemporaryStore _store = null!;

    private QueryDocument _thread = null!;

    private QueryDocument _field = null!;

    /// <summary>How many records there are.</summary>
    [Params(10_000, 1_000_000)]
    public int Records { get; set; }

    [GlobalSetup]
    public async Task SetupAsync()
    {
        _store = await TemporaryStore.OpenAsync();
        await _store.Ingest.AcceptAsync(Encoding.UTF8.GetBytes(Manifest), []);
        await _store.FillAsync(Records);
        _thread = Parse("""{"thread":"thread 7","filter":{"clock":{"$lt":10000}},"limit":10}""");
        _field = Parse("""{"filter":{"body.duration_ms":{"$gte":205000,"$lt":205100}},"limit":100}""");
    }

    [GlobalCleanup]
    public async Task CleanupAsync() => await _store.DisposeAsync();

    [Benchmark]
    public async Task<long> ByThread() => (await _store.Store.Records.QueryAsync(_thread, default)).Records.Count;

    [Benchmark]
    public async Task<long> ByIndexedField() => (await _store.Store.Records.QueryAsync(_field, default)).MatchedTotal;

    private static QueryDocument Parse(string json) => QueryDocumentParser.Parse(Encoding.UTF8.GetBytes(json));
}
