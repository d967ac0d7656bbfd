using Syncropel.Kernel.Storage;
using Syncropel.Kernel.Storage.Sqlite;
using Syncropel.Kernel.Tests.Support;

namespace Syncropel.Kernel.Tests.Sqlite;

/// <summary>A kernel works on a log whose places are <c>1..n</c>, or not at all.</summary>
public sealed class PlaceTests : IDisposable
{
    private readonly Folder _folder = new();
    private readonly ListLogger _logger = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("DELETE FROM record WHERE position = 1", 9, 10)]
    [InlineData("DELETE FROM record WHERE position = 4", 9, 10)]
    [InlineData("DELETE FROM record WHERE position BETWEEN 2 AND 9", 2, 10)]
    [InlineData("UPDATE record SET position = 11 WHERE position = 10", 10, 11)]
    [InlineData("UPDATE record SET position = 0 WHERE position = 4", 10, 10)]
    [InlineData("UPDATE record SET position = position - 20", 10, -10)]
    public async Task A_store_with_empty_places_is_refused_with_what_helps(string change, int records, int last)
    {
        await FillAsync(10);
        Raw.Execute(_folder.File, change);

        var refused = await Assert.ThrowsAsync<KernelStoreException>(() => Stores.OpenAsync(_folder.File));
        Assert.Contains($"has {records} records and goes to place {last}: places are empty", refused.Message, StringComparison.Ordinal);
        Assert.Contains($"'dotnet syncropel export --data {_folder.File} --output all.jsonl'", refused.Message, StringComparison.Ordinal);
        await using SqliteStore looked = await Stores.OpenForMaintenanceAsync(_folder.File);
        Assert.Equal(records, (await looked.ReadRowsAsync(-100, Cancel)).Count);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_store_that_is_refused_for_its_empty_places_is_left_as_it_is(bool isInLog)
    {
        await FillAsync(10);
        string path = _folder.File;
        if (isInLog)
        {
            await using SqliteStore store = await Stores.OpenRecordsAsync(path);
            Raw.Execute(path, "DELETE FROM record WHERE position = 4");
            path = _folder.Crash("crashed.db");
        }
        else
        {
            // SQLite's own tool makes files without a log, which the first word of it changes.
            Raw.Execute(path, "DELETE FROM record WHERE position = 4; PRAGMA journal_mode = DELETE");
        }

        byte[][] before = Raw.Bytes(path);
        Assert.Equal(isInLog ? 2 : 1, before.Length);
        var refused = await Assert.ThrowsAsync<KernelStoreException>(() => Stores.OpenAsync(path));
        Assert.Contains("Nothing was changed", refused.Message, StringComparison.Ordinal);
        Assert.Equal(before, Raw.Bytes(path));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(300)]
    public async Task A_store_without_empty_places_is_opened(int records)
    {
        await FillAsync(records);
        await using SqliteStore store = await Stores.OpenRecordsAsync(_folder.File, _logger);
        Assert.Equal(records, await store.Log.CountAsync(Cancel));
        Assert.Empty(_logger.Troubles);
    }

    [Fact]
    public async Task A_store_whose_last_records_are_gone_has_no_empty_place()
    {
        await FillAsync(10);
        Raw.Execute(_folder.File, "DELETE FROM record WHERE position > 7");
        await using SqliteStore store = await Stores.OpenRecordsAsync(_folder.File);
        Assert.Equal(7, await store.Log.CountAsync(Cancel));
    }

    [Fact]
    public async Task An_index_that_lacks_records_is_not_taken_for_empty_places()
    {
        await FillAsync(9);

        // The index is out of the schema while a record is added. SQLite counts in the index whose rows are the shortest, so far as it
        // knows.
        const string Index = "name = 'record_actor'";
        Raw.Execute(_folder.File, "ANALYZE; UPDATE sqlite_stat1 SET stat = stat || ' sz=1' WHERE idx = 'record_actor'");
        Raw.Execute(_folder.File, $"CREATE TABLE hidden AS SELECT * FROM sqlite_schema WHERE {Index}");
        Raw.Execute(_folder.File, $"PRAGMA writable_schema = ON; DELETE FROM sqlite_schema WHERE {Index}");
        StoredRecord tenth = Sample.Record(10);
        Raw.Execute(
            _folder.File, "INSERT INTO record SELECT 10, @0, thread, actor, 10, kind, created_at, @1 FROM record WHERE position = 9",
            SqliteId.BytesOf(tenth.Id), tenth.Json.ToArray());
        Raw.Execute(_folder.File, "PRAGMA writable_schema = ON; INSERT INTO sqlite_schema SELECT * FROM hidden");
        Raw.Execute(_folder.File, "DROP TABLE hidden");

        // In a file that is small enough to be looked through, this is found before.
        using StoreFile file = StoreFile.Take(_folder.File);
        using SqliteDatabase database = SqliteDatabase.Open(file.Path, new FieldIndexes());
        new OpeningCheck(file, _logger).CheckPlaces(database, 10);
        Assert.Contains("an index has 9 of its 10 records", Assert.Single(_logger.Of(202)), StringComparison.Ordinal);
    }

    private async Task FillAsync(int records)
    {
        await using SqliteStore store = await Stores.OpenRecordsAsync(_folder.File);
        await store.AppendAsync(Sample.Records(records));
    }
}
