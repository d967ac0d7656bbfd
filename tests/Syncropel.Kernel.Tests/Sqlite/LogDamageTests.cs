using Microsoft.Extensions.Logging.Abstractions;
using Syncropel.Kernel.Storage;
using Syncropel.Kernel.Storage.Sqlite;
using Syncropel.Kernel.Tests.Support;

namespace Syncropel.Kernel.Tests.Sqlite;

/// <summary>What damage of SQLite's log looks like, which SQLite takes for the log's end.</summary>
public sealed class LogDamageTests : IDisposable
{
    private readonly Folder _folder = new();
    private readonly ListLogger _logger = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(0, 24, false)]
    [InlineData(0, 24, true)]
    [InlineData(8, 8, false)]
    [InlineData(15, 1, false)]
    [InlineData(16, 8, false)]
    [InlineData(24, 4096, true)]
    public async Task A_broken_frame_before_others_is_damage_whatever_is_broken_of_it(int at, int length, bool isZero)
    {
        string crashed = await CrashAsync();
        var log = new WalFile(crashed);
        WalFile.Spoil(log.Frame(log.Count / 2).Slice(at, length), isZero);
        log.Save(crashed);

        await AssertToldAsync(crashed, 204, "behind a broken place its log has");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_last_frame_of_the_last_transaction_but_one_is_missed(bool isZero)
    {
        string crashed = await CrashAsync();
        var log = new WalFile(crashed);
        WalFile.Spoil(log.Frame(log.Ends[^2])[..WalFile.FrameHeaderLength], isZero);
        log.Save(crashed);

        await AssertToldAsync(crashed, 204, "behind a broken place its log has");
    }

    [Theory]
    [InlineData(0, 32, true)]
    [InlineData(0, 4, false)]
    [InlineData(8, 4, false)]
    [InlineData(16, 8, false)]
    [InlineData(24, 8, false)]
    public async Task A_log_whose_own_header_is_broken_is_damaged_as_a_whole(int at, int length, bool isZero)
    {
        await FillAsync();
        string crashed = await CrashAsync();
        var log = new WalFile(crashed);
        WalFile.Spoil(log.Header.Slice(at, length), isZero);
        log.Save(crashed);

        await AssertToldAsync(crashed, 204, $"its log has {log.Count} pages", 3);
    }

    [Fact]
    public async Task A_log_without_a_frame_that_can_be_read_is_damaged()
    {
        await FillAsync();
        string crashed = await CrashAsync();
        var log = new WalFile(crashed);
        WalFile.Spoil(log.Frame(0)[..WalFile.FrameHeaderLength]);
        log.Save(crashed);

        await AssertToldAsync(crashed, 204, $"its log has {log.Count} pages", 3);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(WalFile.HeaderLength)]
    public async Task A_store_that_is_in_its_log_alone_is_refused_where_that_cannot_be_read_and_left_as_it_is(int at)
    {
        string crashed = await CrashAsync();
        Raw.Write(crashed + "-wal", at, 1, 2, 3, 4, 5, 6, 7, 8);
        byte[] file = await File.ReadAllBytesAsync(crashed, Cancel), log = await File.ReadAllBytesAsync(crashed + "-wal", Cancel);

        for (int attempt = 0; attempt < 2; attempt++)
        {
            var refused = await Assert.ThrowsAsync<KernelStoreException>(() => Stores.OpenAsync(crashed, _logger));
            Assert.Contains("it has nothing but its log", refused.Message, StringComparison.Ordinal);
            Assert.Contains("move both away", refused.Message, StringComparison.Ordinal);
        }

        await Assert.ThrowsAsync<KernelStoreException>(() => OpenTokensAsync(crashed));
        Assert.Equal(file, await File.ReadAllBytesAsync(crashed, Cancel));
        Assert.Equal(log, await File.ReadAllBytesAsync(crashed + "-wal", Cancel));
    }

    [Theory]
    [InlineData(-1, 0, false)]
    [InlineData(-1, 100, false)]
    [InlineData(-2, 100, false)]
    [InlineData(-1, 100, true)]
    public async Task A_last_transaction_that_is_broken_and_all_there_is_told_as_what_may_be_damage(int frame, int at, bool isOpenedAgain)
    {
        if (isOpenedAgain) await FillAsync();
        string crashed = await CrashAsync();
        var log = new WalFile(crashed);
        WalFile.Spoil(log.Frame(log.Count + frame).Slice(at, 20));
        log.Save(crashed);

        await AssertToldAsync(crashed, 211, "is there to its end and cannot be read", isOpenedAgain ? 12 : 9);
    }

    [Theory]
    [InlineData(false, 204)]
    [InlineData(true, 211)]
    public async Task A_log_of_which_no_copy_can_be_made_is_told_and_stays(bool isLast, int id)
    {
        string crashed = await CrashAsync();
        var log = new WalFile(crashed);
        WalFile.Spoil(log.Frame(isLast ? log.Count - 1 : log.Count / 2).Slice(100, 20));
        log.Save(crashed);
        byte[] before = await File.ReadAllBytesAsync(crashed + "-wal", Cancel);
        Directory.CreateDirectory(crashed + "-wal.damaged");
        var told = new ListLogger();

        var refused = await Assert.ThrowsAsync<KernelStoreException>(() => Stores.OpenAsync(crashed, told));
        Assert.Contains($"no copy of it could be made in '{crashed}-wal.damaged'", refused.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<KernelStoreException>(() => Stores.OpenTokensAsync(crashed, told));
        Assert.Equal(2, told.Of(id).Count);
        Assert.Equal(before, await File.ReadAllBytesAsync(crashed + "-wal", Cancel));

        Directory.Delete(crashed + "-wal.damaged");
        await AssertToldAsync(crashed, id, "cannot be read", isLast ? 9 : null);
    }

    [Fact]
    public async Task What_is_left_of_a_log_that_lay_in_the_file_before_is_no_damage()
    {
        (string crashed, _, WalFile log) = await CrashAfterRestartAsync();
        Assert.InRange(log.CountOwn, 1, log.Count - 1);

        await AssertQuietAsync(crashed, records: 10);
    }

    [Fact]
    public async Task A_log_of_which_only_the_header_is_new_is_no_damage()
    {
        (string crashed, WalFile before, WalFile log) = await CrashAfterRestartAsync();
        log.Take(before, [.. Enumerable.Range(0, log.Count)]);
        log.Save(crashed);

        await AssertQuietAsync(crashed, records: 9);
    }

    [Fact]
    public async Task A_transaction_that_was_being_written_over_an_older_log_is_unfinished()
    {
        (string crashed, WalFile before, WalFile log) = await CrashAfterRestartAsync();
        log.Take(before, [.. Enumerable.Range(1, log.CountOwn - 1)]);
        log.Save(crashed);

        await AssertUnfinishedAsync(crashed);
    }

    [Fact]
    public async Task A_transaction_whose_last_page_was_not_yet_written_over_an_older_log_is_unfinished()
    {
        (string crashed, WalFile before, WalFile log) = await CrashAfterRestartAsync();
        int last = log.CountOwn - 1;
        before.Frame(last)[WalFile.FrameHeaderLength..].CopyTo(log.Frame(last)[WalFile.FrameHeaderLength..]);
        log.Save(crashed);

        await AssertUnfinishedAsync(crashed);
    }

    [Fact]
    public async Task A_transaction_of_which_a_part_never_came_to_the_disk_is_unfinished()
    {
        (string crashed, WalFile before, WalFile log) = await CrashAfterRestartAsync();
        Assert.True(log.CountOwn > 2);
        log.Take(before, 1);
        log.Save(crashed);

        await AssertUnfinishedAsync(crashed);
    }

    [Fact]
    public async Task Whoever_opens_the_tokens_first_tells_of_the_damage()
    {
        string crashed = await CrashAsync();
        var log = new WalFile(crashed);
        WalFile.Spoil(log.Frame(log.Count / 2)[..WalFile.FrameHeaderLength]);
        log.Save(crashed);

        await using (OpenedTokens tokens = await OpenTokensAsync(crashed))
        {
            Assert.Empty(await tokens.Tokens.ListAsync(Cancel));
            Assert.Single(_logger.Of(204));

            // The lock was for the look alone.
            await using SqliteStore beside = await Stores.OpenRecordsAsync(crashed, NullLogger.Instance);
        }

        await AssertQuietAsync(crashed, records: null);
    }

    [Fact]
    public async Task Whoever_opens_the_tokens_beside_a_kernel_or_after_a_sound_crash_has_nothing_to_tell()
    {
        string crashed = await CrashAsync();
        await (await OpenTokensAsync(crashed)).DisposeAsync();
        await using SqliteStore kernel = await Stores.OpenRecordsAsync(_folder.In("kernel.db"));
        await kernel.AppendAsync(Sample.Record(1));
        await (await OpenTokensAsync(_folder.In("kernel.db"))).DisposeAsync();

        Assert.Empty(_logger.Troubles);
        await AssertQuietAsync(crashed, records: 10);
    }

    private async Task AssertToldAsync(string crashed, int id, string text, int? records = null)
    {
        byte[] log = await File.ReadAllBytesAsync(crashed + "-wal", Cancel);
        await using (SqliteStore store = await Stores.OpenRecordsAsync(crashed, _logger))
        {
            string told = Assert.Single(_logger.Troubles);
            Assert.Equal(told, Assert.Single(_logger.Of(id)));
            Assert.Contains(text, told, StringComparison.Ordinal);
            Assert.Contains($"kept in {crashed}-wal.damaged", told, StringComparison.Ordinal);
            Assert.Equal(log, await File.ReadAllBytesAsync(crashed + "-wal.damaged", Cancel));
            Assert.InRange(await store.Log.CountAsync(Cancel), records ?? 1, records ?? 8);
        }

        await AssertQuietAsync(crashed, records);
    }

    private async Task AssertUnfinishedAsync(string crashed)
    {
        await using SqliteStore store = await Stores.OpenRecordsAsync(crashed, _logger);
        Assert.Single(_logger.Of(203));
        Assert.Empty(_logger.Troubles);
        Assert.Equal(9, await store.Log.CountAsync(Cancel));
    }

    private static async Task AssertQuietAsync(string path, int? records)
    {
        var logger = new ListLogger();
        await using SqliteStore store = await Stores.OpenRecordsAsync(path, logger);
        Assert.Empty(logger.Troubles);
        Assert.Empty(logger.Of(203));
        if (records is { } count) Assert.Equal(count, await store.Log.CountAsync(Cancel));
    }

    private Task<OpenedTokens> OpenTokensAsync(string path) =>
        KernelStore.Sqlite(path).OpenTokensAsync(Stores.Context(_logger), Cancel).AsTask();

    // Three records, in the file.
    private async Task FillAsync()
    {
        await using SqliteStore store = await Stores.OpenRecordsAsync(_folder.File);
        await store.AppendAsync(Sample.Records(3, 101));
    }

    // Ten records, each of a transaction of its own, and all in the log.
    private async Task<string> CrashAsync()
    {
        await using SqliteStore store = await Stores.OpenRecordsAsync(_folder.File);
        for (int clock = 1; clock <= 10; clock++) await store.AppendAsync(Sample.Record(clock));
        return _folder.Crash("crashed.db");
    }

    // The tenth record is alone in a log that began anew over that of the nine before it.
    private async Task<(string Crashed, WalFile Before, WalFile Log)> CrashAfterRestartAsync()
    {
        await using SqliteStore store = await Stores.OpenRecordsAsync(_folder.File);
        for (int clock = 1; clock <= 9; clock++) await store.AppendAsync(Sample.Record(clock));
        Raw.Execute(_folder.File, "PRAGMA wal_checkpoint(RESTART)");
        var before = new WalFile(_folder.File);
        await store.AppendAsync(Sample.Record(10));
        string crashed = _folder.Crash("crashed.db");
        return (crashed, before, new WalFile(crashed));
    }
}
