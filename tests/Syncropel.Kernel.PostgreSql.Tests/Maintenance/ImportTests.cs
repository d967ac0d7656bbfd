using Npgsql;
using Syncropel.Kernel.Ingest;
using Syncropel.Kernel.Maintenance;
using Syncropel.Kernel.PostgreSql.Tests.Support;
using Syncropel.Kernel.Storage;
using Syncropel.Kernel.Storage.Memory;
using Syncropel.Kernel.Storage.PostgreSql;

namespace Syncropel.Kernel.PostgreSql.Tests.Maintenance;

public sealed class ImportTests(PostgresServer server)
{
    private static readonly DateTimeOffset Earlier = new DateTimeOffset(2025, 10, 16, 12, 30, 0, TimeSpan.Zero).AddTicks(7);
    private static readonly string Long = new('l', 230);

    private readonly List<string> _faults = [];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_exported_is_imported_byte_for_byte_in_its_order_and_once()
    {
        var source = new MemoryStore();
        await source.AppendAsync(
        [
            Sample.Record(1, createdAt: Earlier),
            Sample.Record(2, """{"kind":"test.import.one","text":"a\nb\u0000\u0001😀\u2028","n":[1e21,-0.5,9007199254740993]}"""),
            Sample.Record(3, $$"""{"kind":"test.import.{{Long}}"}""", thread: Long + "\0", actor: $"did:test:{Long}"),
            .. Enumerable.Range(3, 2500).Select(static clock => Sample.Record(clock)),
        ]);
        byte[] exported = await ExportAsync(source);

        await using PostgreSqlStore target = await server.OpenNewAsync();
        Assert.Equal(new ImportSummary(2503, 0, 0), await ImportAsync(target, exported));
        Assert.Equal(new ImportSummary(0, 2503, 0), await ImportAsync(target, exported));
        Assert.Equal(exported, await ExportAsync(target));

        var back = new MemoryStore();
        Assert.Equal(new ImportSummary(2503, 0, 0), await ImportAsync(back, await ExportAsync(target)));
        Assert.Equal(exported, await ExportAsync(back));
        Assert.Empty(_faults);
    }

    [Fact]
    public async Task Two_that_import_the_same_at_once_have_it_there_once()
    {
        var source = new MemoryStore();
        await source.AppendAsync([.. Enumerable.Range(1, 3000).Select(static clock => Sample.Record(clock))]);
        byte[] exported = await ExportAsync(source);
        string database = await server.CreateDatabaseAsync();
        await using PostgreSqlStore one = await Stores.OpenAsync(database), other = await Stores.OpenAsync(database);

        ImportSummary[] both = await Task.WhenAll(
            Task.Run(() => ImportAsync(one, exported), Cancel), Task.Run(() => ImportAsync(other, exported), Cancel));
        Assert.Equal(3000, both.Sum(static summary => summary.Added));
        Assert.Equal(3000, both.Sum(static summary => summary.AlreadyThere));
        Assert.Equal(0, both.Sum(static summary => summary.Refused));
        Assert.Equal(exported, await ExportAsync(one));
    }

    [Fact]
    public async Task A_line_for_whose_clock_there_is_another_record_is_named()
    {
        await using PostgreSqlStore store = await server.OpenNewAsync();
        await store.AppendAsync([Sample.Record(1, """{"by":"me"}""")]);
        var other = new MemoryStore();
        await other.AppendAsync([Sample.Record(1, """{"by":"another"}"""), Sample.Record(2)]);

        Assert.Equal(new ImportSummary(1, 0, 1), await ImportAsync(store, await ExportAsync(other)));
        Assert.StartsWith("line 1: record ", Assert.Single(_faults), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_that_may_not_fit_into_an_index_is_named_and_the_others_are_taken()
    {
        var source = new MemoryStore();
        await source.AppendAsync([Sample.Older(1, $$"""{"n":{{new string('7', 1001)}}}"""), Sample.Record(2)]);

        await using PostgreSqlStore target = await server.OpenNewAsync();
        Assert.Equal(new ImportSummary(1, 0, 1), await ImportAsync(target, await ExportAsync(source)));
        Assert.Contains("line 1: The number at $.body.n has more than 1000 digits", Assert.Single(_faults), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_record_is_left_out_of_an_export_and_named()
    {
        string database = await server.CreateDatabaseAsync();
        await using PostgreSqlStore store = await Stores.OpenAsync(database);
        await store.AppendAsync([.. Enumerable.Range(1, 5).Select(static clock => Sample.Record(clock))]);
        await server.ExecuteAsync(
            new NpgsqlConnectionStringBuilder(database).Database!, "UPDATE syncropel_records SET json = '\\x7b' WHERE position = 2");
        byte[] exported = await ExportAsync(store);

        Assert.StartsWith("record 2, ", Assert.Single(_faults), StringComparison.Ordinal);
        Assert.Equal(new ImportSummary(4, 0, 0), await ImportAsync(new MemoryStore(), exported));
    }

    private async Task<byte[]> ExportAsync(IRecordStore store)
    {
        using var target = new MemoryStream();
        await StoreExport.RunAsync(store, target, finding => _faults.Add(finding.ToString()), Cancel);
        return target.ToArray();
    }

    private Task<ImportSummary> ImportAsync(IRecordStore store, byte[] lines) => StoreImport.RunAsync(
        store, new MemoryStream(lines), new IngestRules(1_000_000, null), fault => _faults.Add(fault.ToString()), Cancel);
}
