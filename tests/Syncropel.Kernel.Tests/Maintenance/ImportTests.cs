using System.Text;
using Syncropel.Kernel.Ingest;
using Syncropel.Kernel.Maintenance;
using Syncropel.Kernel.Storage;
using Syncropel.Kernel.Storage.Memory;
using Syncropel.Kernel.Storage.Sqlite;
using Syncropel.Kernel.Tests.Support;

namespace Syncropel.Kernel.Tests.Maintenance;

public sealed class ImportTests : IDisposable
{
    private readonly Folder _folder = new();
    private readonly List<string> _faults = [];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_was_exported_is_imported_byte_for_byte_in_its_order_and_once()
    {
        var source = new MemoryStore();
        string judge = Sample.Record(1).Id.ToString();
        await source.AppendAsync(
        [
            Sample.Stored(Sample.Json(1, more: $",\"judged_by\":\"{judge}\",\"data_type\":\"VOID\""), Sample.Time.AddDays(-400)),
            Sample.Record(2, """{"kind":"test.import.one","text":"a\nb\u0000😀\u2028"}"""),
            .. Sample.Records(2500, 3),
        ]);
        byte[] exported = await ExportAsync(source);

        await using SqliteStore target = await Stores.OpenRecordsAsync(_folder.File);
        Assert.Equal(new ImportSummary(2502, 0, 0), await ImportAsync(target, exported));
        Assert.Equal(new ImportSummary(0, 2502, 0), await ImportAsync(target, exported));
        Assert.Equal(exported, await ExportAsync(target));
        Assert.Empty(_faults);
    }

    [Fact]
    public async Task A_record_that_is_there_keeps_the_time_at_which_it_was_taken_first()
    {
        var store = new MemoryStore();
        await store.AppendAsync(Sample.Record(1));
        byte[] later = Sample.Stored(Sample.Json(1), Sample.Time.AddDays(1)).Json.ToArray();

        Assert.Equal(new ImportSummary(0, 1, 0), await ImportAsync(store, later));
        Assert.Equal(Sample.Record(1).Json.ToArray(), Assert.Single(store.Snapshot()).Json.ToArray());
    }

    [Fact]
    public async Task Lines_that_are_no_records_are_named_and_the_others_taken()
    {
        string sound = Text(Sample.Record(1)), other = Text(Sample.Record(2));
        string[] lines =
        [
            sound,
            "",
            "{\"act\":",
            other.Replace("Glow", "Blow", StringComparison.Ordinal),
            other.Replace(",\"created_at\":\"2026-11-20T12:30:00.0000000Z\"", "", StringComparison.Ordinal),
            other.Replace("12:30:00", "33:30:00", StringComparison.Ordinal),
            other.Replace("{\"act\"", "{\"a\":1,\"act\"", StringComparison.Ordinal),
            Text(Sample.Record(1, """{"other":1}""")),
            " \t\r",
            other + "\r",
        ];
        var store = new MemoryStore();

        Assert.Equal(new ImportSummary(2, 0, 6), await ImportAsync(store, Encoding.UTF8.GetBytes(string.Join('\n', lines))));
        Assert.Equal([3, 4, 5, 6, 7, 8], _faults.Select(static fault => int.Parse(fault.Split(' ', ':')[1])).Order());
        Assert.Contains(_faults, static fault => fault.StartsWith("line 4: 'id' is", StringComparison.Ordinal));
        Assert.Contains(_faults, static fault => fault.StartsWith("line 5: 'created_at' is missing", StringComparison.Ordinal));
        Assert.Contains(_faults, static fault => fault.StartsWith("line 7: 'a' is no field", StringComparison.Ordinal));
        Assert.Contains(_faults, static fault => fault.StartsWith("line 8: record ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_line_without_an_end_is_not_kept_in_memory()
    {
        const int Longest = 16 * 1024 * 1024;
        using var endless = new Endless(Longest * 8L);
        long before = GC.GetAllocatedBytesForCurrentThread();
        ImportSummary summary = await StoreImport.RunAsync(
            new MemoryStore(), endless, Longest, Sample.Rules, fault => _faults.Add(fault.ToString()),
            TestContext.Current.CancellationToken);

        Assert.Equal(new ImportSummary(0, 0, 1), summary);
        Assert.Contains("is longer than", Assert.Single(_faults), StringComparison.Ordinal);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, Longest * 2L);
    }

    [Theory]
    [InlineData(1001, 10)]
    [InlineData(200_000, 17 * 1024 * 1024)]
    public async Task What_was_kept_before_there_were_limits_is_carried_over(int digits, int letters)
    {
        IngestRules any = new(int.MaxValue, null) { MaxDigits = int.MaxValue };
        byte[] json = Sample.Json(1, $$"""{"n":{{new string('7', digits)}},"text":"{{new string('x', letters)}}"}""");
        var source = new MemoryStore();
        await source.AppendAsync(EnvelopeReader.Read(json, any).ToStored(Sample.Time));
        byte[] exported = await ExportAsync(source);

        await using SqliteStore target = await Stores.OpenRecordsAsync(_folder.File);
        Assert.Equal(new ImportSummary(1, 0, 0), await ImportAsync(target, exported));
        Assert.Equal(exported, await ExportAsync(target));
        Assert.Equal(new ImportSummary(1, 0, 0), await ImportAsync(new MemoryStore(), exported));
        Assert.Empty(_faults);
    }

    [Fact]
    public async Task The_keepers_rules_hold_for_what_is_imported()
    {
        var rules = new IngestRules(10, System.Collections.Frozen.FrozenSet.Create("known"));
        string lines = Text(Sample.Record(1, """{"namespace":"known"}""")) + "\n" + Text(Sample.Record(2, """{"namespace":"unknown"}"""));
        ImportSummary summary = await StoreImport.RunAsync(
            new MemoryStore(),
            new MemoryStream(Encoding.UTF8.GetBytes(lines)),
            rules,
            fault => _faults.Add(fault.ToString()),
            TestContext.Current.CancellationToken);

        Assert.Equal(new ImportSummary(1, 0, 1), summary);
        Assert.Contains("line 2: 'body.namespace' is 'unknown'", Assert.Single(_faults), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sound_record_behind_an_empty_place_is_exported()
    {
        StoredRecord[] records = Sample.Records(10);
        await using (SqliteStore store = await Stores.OpenRecordsAsync(_folder.File)) await store.AppendAsync(records);
        Raw.Execute(_folder.File, "DELETE FROM record WHERE position = 4");

        await using SqliteStore damaged = await Stores.OpenForMaintenanceAsync(_folder.File);
        byte[] exported = await ExportAsync(damaged);
        Assert.Empty(_faults);
        var target = new MemoryStore();
        Assert.Equal(new ImportSummary(9, 0, 0), await ImportAsync(target, exported));
        Assert.Equal(
            records.Where(static (_, index) => index != 3).Select(static record => record.Id),
            target.Snapshot().Select(static record => record.Id));
    }

    [Fact]
    public async Task A_damaged_record_is_left_out_of_an_export_and_named()
    {
        await using (SqliteStore store = await Stores.OpenRecordsAsync(_folder.File)) await store.AppendAsync(Sample.Records(5));
        Raw.Execute(_folder.File, "UPDATE record SET json = CAST('{' AS BLOB) WHERE position = 2");
        await using SqliteStore damaged = await Stores.OpenRecordsAsync(_folder.File);
        byte[] exported = await ExportAsync(damaged);

        Assert.StartsWith("record 2, ", Assert.Single(_faults), StringComparison.Ordinal);
        Assert.Equal(new ImportSummary(4, 0, 0), await ImportAsync(new MemoryStore(), exported));
    }

    private static string Text(StoredRecord record) => Encoding.UTF8.GetString(record.Json.Span);

    private async Task<byte[]> ExportAsync(IRecordStore store)
    {
        using var target = new MemoryStream();
        await StoreExport.RunAsync(store, target, finding => _faults.Add(finding.ToString()), TestContext.Current.CancellationToken);
        return target.ToArray();
    }

    private Task<ImportSummary> ImportAsync(IRecordStore store, byte[] lines) => StoreImport.RunAsync(
        store, new MemoryStream(lines), Sample.Rules, fault => _faults.Add(fault.ToString()), TestContext.Current.CancellationToken);

    private sealed class Endless(long length) : Stream
    {
        private long _left = length;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            int read = (int)Math.Min(_left, buffer.Length);
            buffer[..read].Fill((byte)'x');
            _left -= read;
            return read;
        }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(Read(buffer.Span));

        public override void Flush() { }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
