using BenchmarkDotNet.Attributes;
using Microsoft.Data.Sqlite;
using Syncropel.Kernel.Ingest;

namespace Syncropel.Benchmarks;

/// <summary>
/// What the kernel's ingest costs on SQLite, from the bytes of a request to what is on disk, against a bare loop that inserts the same bytes
/// with the same durability: a file with a write-ahead log, synchronised at each commit.
/// </summary>
[MemoryDiagnoser]
public class IngestBenchmarks
{
    private const int Many = 1000;

    private TemporaryStore _store = null!;
    private string _bareFolder = "";
    private SqliteConnection _bare = null!;
    private SqliteCommand _insert = null!;
    private long _next = 1;

    [GlobalSetup]
    public async Task SetupAsync()
    {
        _store = await TemporaryStore.OpenAsync();
        _bareFolder = Directory.CreateTempSubdirectory("syncropel-benchmark-").FullName;
        _bare = new SqliteConnection($"Data Source={Path.Combine(_bareFolder, "bare.db")};Pooling=False");
        _bare.Open();
        Execute("PRAGMA journal_mode = WAL");
        Execute("PRAGMA synchronous = FULL");
        Execute("CREATE TABLE record (position INTEGER PRIMARY KEY, json BLOB NOT NULL)");
        _insert = _bare.CreateCommand();
        _insert.CommandText = "INSERT INTO record (json) VALUES (@json)";
        _insert.Parameters.Add("@json", SqliteType.Blob);
        _insert.Prepare();
    }

    [GlobalCleanup]
    public async Task CleanupAsync()
    {
        await _store.DisposeAsync();
        await _insert.DisposeAsync();
        await _bare.DisposeAsync();
        Directory.Delete(_bareFolder, recursive: true);
    }

    [BenchmarkCategory("one by one")]
    [Benchmark(OperationsPerInvoke = 100)]
    public void BareOneByOne()
    {
        for (int i = 0; i < 100; i++) Insert(KernelRecords.At(_next++));
    }

    [BenchmarkCategory("one by one")]
    [Benchmark(OperationsPerInvoke = 100)]
    public async Task KernelOneByOne()
    {
        for (int i = 0; i < 100; i++) Check(await _store.Ingest.AcceptAsync(KernelRecords.At(_next++), []));
    }

    [BenchmarkCategory("in batches")]
    [Benchmark(Baseline = true, OperationsPerInvoke = Many)]
    public void BareInOneTransaction()
    {
        RecordBatch batch = Next();
        using SqliteTransaction transaction = _bare.BeginTransaction();
        _insert.Transaction = transaction;
        foreach (ReadOnlyMemory<byte> record in batch.Records) Insert(record.ToArray());
        transaction.Commit();
        _insert.Transaction = null;
    }

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

    private void Insert(byte[] json)
    {
        _insert.Parameters[0].Value = json;
        _insert.ExecuteNonQuery();
    }

    private void Execute(string sql)
    {
        using SqliteCommand command = _bare.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static void Check(IngestVerdict verdict)
    {
        if (verdict is not IngestVerdict.Created) throw new InvalidOperationException($"{verdict}");
    }
}
