using Syncropel.Kernel.Storage.Sqlite;
using Syncropel.Kernel.Tests.Support;

namespace Syncropel.Kernel.Tests.Sqlite;

public sealed class DamageTests : IDisposable
{
    private const int PageSize = 4096;
    private const int FrameSize = 24 + PageSize;

    private readonly Folder _folder = new();
    private readonly ListLogger _logger = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_file_that_was_cut_off_is_refused()
    {
        await FillAsync(2000);
        using (FileStream file = File.OpenWrite(_folder.File)) file.SetLength(file.Length / 2);

        var refused = await Assert.ThrowsAsync<KernelStoreException>(() => Stores.OpenAsync(_folder.File));
        Assert.Contains($"The store '{_folder.File}' is damaged", refused.Message, StringComparison.Ordinal);
        Assert.Contains("Restore a copy", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_with_a_broken_page_is_refused()
    {
        await FillAsync(2000);
        for (int page = 20; page < 40; page++) Raw.Write(_folder.File, page * PageSize, new byte[PageSize]);

        var refused = await Assert.ThrowsAsync<KernelStoreException>(() => Stores.OpenAsync(_folder.File));
        Assert.Contains("is damaged", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_with_a_broken_page_and_a_log_is_left_as_it_is_with_the_log()
    {
        await FillAsync(2000);
        await using SqliteStore store = await Stores.OpenRecordsAsync(_folder.File);
        await store.AppendAsync(Sample.Records(5, 5001));
        string crashed = _folder.Crash("crashed.db");
        for (int page = 20; page < 40; page++) Raw.Write(crashed, page * PageSize, new byte[PageSize]);
        byte[][] before = Raw.Bytes(crashed);
        Assert.Equal(2, before.Length);

        var refused = await Assert.ThrowsAsync<KernelStoreException>(() => Stores.OpenAsync(crashed));
        Assert.Contains("It was left as it is", refused.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<KernelStoreException>(() => Stores.OpenTokensAsync(crashed));
        Assert.Equal(before, Raw.Bytes(crashed));
    }

    [Fact]
    public async Task A_record_at_the_end_that_does_not_fit_is_told_at_start_and_the_others_are_served()
    {
        await FillAsync(300);
        Raw.Execute(_folder.File, "UPDATE record SET json = @0 WHERE position = 299", Sample.Record(299, """{"title":"Blow"}""").Json.ToArray());

        await using SqliteStore store = await Stores.OpenRecordsAsync(_folder.File, _logger);
        Assert.Contains("record 299", Assert.Single(_logger.Of(202)), StringComparison.Ordinal);
        Assert.Equal(300, (await store.QueryAsync("{}")).MatchedTotal);
    }

    [Fact]
    public async Task A_record_that_cannot_be_read_is_an_error_and_not_passed_over()
    {
        await FillAsync(3);
        Raw.Execute(_folder.File, "UPDATE record SET json = @0 WHERE position = 2", "{\"act\":"u8.ToArray());

        await using SqliteStore store = await Stores.OpenRecordsAsync(_folder.File, _logger);
        Assert.Single(_logger.Of(202));
        var problem = await Assert.ThrowsAsync<KernelStoreException>(() => store.QueryAsync("{}"));
        Assert.Contains("The record at place 2 of the store is damaged", problem.Message, StringComparison.Ordinal);
        await store.AssertFindsAsync("""{"thread":"music.library","clock":3}""", 3);
    }

    [Fact]
    public async Task A_manifest_that_cannot_be_read_is_told_and_the_others_hold()
    {
        await using (SqliteStore store = await Stores.OpenRecordsAsync(_folder.File))
        {
            await store.AppendAsync([Sample.Manifest(1, "a.b.c", true, "body.a"), Sample.Manifest(2, "a.b.d", true, "body.b")]);
        }

        Raw.Execute(_folder.File, "DROP INDEX field_1; DROP INDEX field_2; UPDATE record SET json = x'7B' WHERE position = 1");
        await using SqliteStore damaged = await Stores.OpenRecordsAsync(_folder.File, _logger);
        Assert.Single(_logger.Of(209));
        Assert.Contains("field_2", await damaged.PlanAsync("""{"filter":{"body.b":1}}"""), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_sent_after_the_file_was_deleted_is_not_acknowledged()
    {
        await using SqliteStore store = await Stores.OpenRecordsAsync(_folder.File, _logger);
        await store.AppendAsync(Sample.Record(1));
        File.Delete(_folder.File);

        var problem = await Assert.ThrowsAsync<KernelStoreException>(() => store.AppendAsync(Sample.Record(2)));
        Assert.Contains("was deleted or moved away", problem.Message, StringComparison.Ordinal);
        Assert.Single(_logger.Of(208));
        Assert.Equal(1, await store.Log.CountAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_sound_store_is_opened_without_a_word()
    {
        await FillAsync(300);
        await using SqliteStore store = await Stores.OpenRecordsAsync(_folder.File, _logger);
        Assert.Empty(_logger.Troubles);
        Assert.Empty(_logger.Of(203));
    }

    [Fact]
    public async Task A_transaction_that_was_not_finished_is_told_and_harms_nothing()
    {
        string crashed = await CrashAsync();
        using (FileStream log = File.OpenWrite(crashed + "-wal")) log.SetLength(log.Length - 10);

        await using SqliteStore store = await Stores.OpenRecordsAsync(crashed, _logger);
        Assert.Single(_logger.Of(203));
        Assert.Empty(_logger.Troubles);
        Assert.Equal(9, await store.Log.CountAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_log_with_a_broken_place_before_its_end_is_told_as_damage()
    {
        string crashed = await CrashAsync();
        long length = new FileInfo(crashed + "-wal").Length;
        long frames = (length - 32) / FrameSize;
        Raw.Write(crashed + "-wal", 32 + (frames / 2 * FrameSize) + 1000, 1, 2, 3, 4);

        await using SqliteStore store = await Stores.OpenRecordsAsync(crashed, _logger);
        Assert.Single(_logger.Of(204));
        Assert.InRange(await store.Log.CountAsync(TestContext.Current.CancellationToken), 1, 9);
    }

    private async Task FillAsync(int count)
    {
        await using SqliteStore store = await Stores.OpenRecordsAsync(_folder.File);
        await store.AppendAsync(Sample.Records(count));
    }

    // Ten records, each of a transaction of its own, and all in the log.
    private async Task<string> CrashAsync()
    {
        await using SqliteStore store = await Stores.OpenRecordsAsync(_folder.File);
        for (int clock = 1; clock <= 10; clock++) await store.AppendAsync(Sample.Record(clock));
        return _folder.Crash("crashed.db");
    }
}
