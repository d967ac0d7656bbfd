using Syncropel.Kernel.Storage;
using Syncropel.Kernel.Storage.Sqlite;
using Syncropel.Kernel.Tests.Support;

namespace Syncropel.Kernel.Tests.Sqlite;

/// <summary>A file that is deleted under a kernel goes on working, and is gone with the process: it is said at once.</summary>
public sealed class PresenceTests : IDisposable
{
    private readonly Folder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("deleted")]
    [InlineData("moved away")]
    [InlineData("replaced by a copy")]
    [InlineData("replaced by another store")]
    [InlineData("replaced by an empty file")]
    [InlineData("its log deleted")]
    public async Task Of_a_file_that_is_gone_nothing_is_read_any_more_and_nothing_acknowledged(string how)
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("Windows does not let go of files that are open.");
        await using OpenedStore store = await Stores.OpenAsync(_folder.File);
        StoredRecord first = Sample.Record(1);
        await store.Records.AppendAsync(first);
        Assert.NotNull(await store.Records.FindAsync(first.Id, Cancel));

        await RemoveAsync(how);

        var gone = await Assert.ThrowsAsync<KernelStoreException>(async () => await store.Records.FindAsync(default, Cancel));
        Assert.Contains("was deleted or moved away, or another file was put in its place", gone.Message, StringComparison.Ordinal);
        Assert.Contains($"/proc/{Environment.ProcessId}/fd", gone.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<KernelStoreException>(() => store.Records.QueryAsync("{}"));
        await Assert.ThrowsAsync<KernelStoreException>(async () => await store.Records.CheckAsync(Cancel));
        await Assert.ThrowsAsync<KernelStoreException>(async () => await store.Tokens.ListAsync(Cancel));
        await Assert.ThrowsAsync<KernelStoreException>(() => store.Records.AppendAsync(Sample.Record(2)));
        Assert.Equal(1, await store.Records.Log.CountAsync(Cancel));
    }

    [Fact]
    public async Task A_file_that_stays_in_its_place_is_none_that_is_gone()
    {
        string link = _folder.In("link.db");
        File.CreateSymbolicLink(link, _folder.File);
        await using SqliteStore store = await Stores.OpenRecordsAsync(link);
        for (int clock = 1; clock <= 3; clock++)
        {
            await store.AppendAsync(Sample.Record(clock));
            Raw.Execute(_folder.File, "PRAGMA wal_checkpoint(TRUNCATE)");
            File.Copy(_folder.File, _folder.In("copy.db"), overwrite: true);
            File.SetLastWriteTimeUtc(_folder.File, Sample.Time.UtcDateTime);
            await store.AssertFindsAsync($$"""{"clock":{{clock}}}""", clock);
        }
    }

    private async Task RemoveAsync(string how)
    {
        string other = _folder.In("other.db");
        switch (how)
        {
            case "deleted":
                File.Delete(_folder.File);
                break;
            case "moved away":
                File.Move(_folder.File, other);
                break;
            case "replaced by a copy":
                File.Copy(_folder.File, other);
                File.Move(other, _folder.File, overwrite: true);
                break;
            case "replaced by another store":
                await (await Stores.OpenRecordsAsync(other)).DisposeAsync();
                File.Move(other, _folder.File, overwrite: true);
                break;
            case "replaced by an empty file":
                File.Delete(_folder.File);
                await File.WriteAllBytesAsync(_folder.File, [], Cancel);
                break;
            default:
                File.Delete(_folder.File + "-wal");
                break;
        }
    }
}
