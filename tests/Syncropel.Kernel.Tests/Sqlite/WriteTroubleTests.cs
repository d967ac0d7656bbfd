using Microsoft.Data.Sqlite;
using SQLitePCL;
using Syncropel.Kernel.Storage;
using Syncropel.Kernel.Storage.Sqlite;
using Syncropel.Kernel.Tests.Support;

namespace Syncropel.Kernel.Tests.Sqlite;

/// <summary>What cannot be written now is not acknowledged, and may be sent again.</summary>
public sealed class WriteTroubleTests : IAsyncDisposable
{
    private const int ManyRecords = 200;

    private readonly Folder _folder = new();
    private readonly ListLogger _logger = new();
    private SqliteDatabase _database = null!;
    private SqliteStore _store = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        if (_store is not null) await _store.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task On_a_full_disk_nothing_of_what_does_not_fit_is_kept_and_what_fits_is()
    {
        await OpenAsync("PRAGMA max_page_count = 40");
        StoredRecord[] many = [.. Enumerable.Range(1, ManyRecords).Select(static clock => Long(clock))];
        var full = await Assert.ThrowsAsync<StoreUnavailableException>(async () => await _store.AppendAsync(many));
        Assert.Contains(_folder.File, full.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<StoreUnavailableException>(async () => await _store.AppendAsync(many));
        Assert.Single(_logger.Of(208));
        Assert.Equal(0, await _store.Log.CountAsync(Cancel));
        Assert.Equal(0, (await _store.QueryAsync("{}")).MatchedTotal);
        Assert.Empty(await _store.CheckAsync(Cancel));

        // The writer goes on, and so it does when there is room again.
        Assert.Equal(AppendOutcome.Appended, (await _store.AppendAsync(Sample.Record(1, thread: "short"))).Outcome);
        _database.Execute("PRAGMA max_page_count = 100000");
        Assert.All(await _store.AppendAsync(many), static result => Assert.Equal(AppendOutcome.Appended, result.Outcome));
        Assert.Equal(ManyRecords + 1, (await _store.Log.ReadAllAsync()).Count);
        Assert.Empty(await _store.CheckAsync(Cancel));
    }

    [Fact]
    public async Task What_does_not_fit_on_the_disk_is_not_the_end_of_what_is_written_with_it()
    {
        await OpenAsync("PRAGMA max_page_count = 60");
        var large = new Task<IReadOnlyList<AppendResult>>[3];
        var small = new List<Task<AppendResult>>();
        for (int round = 0; round < large.Length; round++)
        {
            int first = ManyRecords * round;
            large[round] = _store.AppendAsync([.. Enumerable.Range(first, ManyRecords).Select(static clock => Long(clock))]).AsTask();
            small.Add(_store.AppendAsync(Sample.Record(round, thread: "short")));
        }

        Assert.All(await Task.WhenAll(small), static result => Assert.Equal(AppendOutcome.Appended, result.Outcome));
        foreach (Task task in large) await Assert.ThrowsAsync<StoreUnavailableException>(() => task);
        Assert.Equal(small.Count, await _store.Log.CountAsync(Cancel));
    }

    [Fact]
    public async Task While_another_program_writes_nothing_is_kept_and_afterwards_all_is()
    {
        await OpenAsync("PRAGMA busy_timeout = 10");
        using (Raw.HoldForWriting(_folder.File))
        {
            await Assert.ThrowsAsync<StoreUnavailableException>(() => _store.AppendAsync(Sample.Record(1)));
        }

        Assert.Equal(0, await _store.Log.CountAsync(Cancel));
        Assert.Equal(AppendOutcome.Appended, (await _store.AppendAsync(Sample.Record(1))).Outcome);
    }

    [Theory]
    [InlineData(raw.SQLITE_BUSY, true)]
    [InlineData(raw.SQLITE_LOCKED, true)]
    [InlineData(raw.SQLITE_FULL, true)]
    [InlineData(raw.SQLITE_IOERR, true)]
    [InlineData(raw.SQLITE_IOERR_WRITE, true)]
    [InlineData(raw.SQLITE_CORRUPT, false)]
    [InlineData(raw.SQLITE_CONSTRAINT, false)]
    [InlineData(raw.SQLITE_READONLY, false)]
    public void What_may_pass_is_told_from_what_stays(int code, bool mayPass) =>
        Assert.Equal(mayPass, SqliteTrouble.MayPass(new SqliteException("said", code & 0xFF, code)));

    [Fact]
    public async Task A_file_that_another_program_keeps_for_itself_cannot_be_read_now()
    {
        await using var readers = new SqliteReaders(() => throw new SqliteException("said", raw.SQLITE_BUSY));
        await Assert.ThrowsAsync<StoreUnavailableException>(async () => await readers.ReadAsync(static _ => 0, Cancel));
    }

    private static StoredRecord Long(int clock) => Sample.Record(clock, $$"""{"text":"{{new string('x', 2000)}}"}""");

    // As it is opened elsewhere, but for something that is said to the connection that writes.
    private async Task OpenAsync(string pragma)
    {
        await (await Stores.OpenRecordsAsync(_folder.File)).DisposeAsync();
        var fields = new FieldIndexes();
        StoreFile file = StoreFile.Take(_folder.File);
        _database = SqliteDatabase.Open(file.Path, fields, [.. SqliteSchema.ForWriter, pragma]);
        _store = new SqliteStore(file, _database, fields, 0, Stores.Context(_logger));
    }
}
