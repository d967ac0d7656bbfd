using System.Text;
using Syncropel.Kernel.Storage;
using Syncropel.Kernel.Storage.Sqlite;
using Syncropel.Kernel.Tests.Support;

namespace Syncropel.Kernel.Tests.Sqlite;

public sealed class OpeningTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_store_is_made_with_its_folder_for_its_owner_alone()
    {
        string path = _folder.In(Path.Combine("a", "b", "hub.db"));
        await using SqliteStore store = await Stores.OpenRecordsAsync(path);
        await store.AppendAsync(Sample.Record(1));

        if (OperatingSystem.IsWindows()) return;
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path + "-wal"));
    }

    [Fact]
    public async Task A_store_has_one_kernel_at_a_time()
    {
        await using (SqliteStore first = await Stores.OpenRecordsAsync(_folder.File))
        {
            var refused = await Assert.ThrowsAsync<KernelStoreException>(() => Stores.OpenAsync(_folder.File));
            Assert.Contains($"'{_folder.File}' is in use by another kernel", refused.Message, StringComparison.Ordinal);
            File.CreateSymbolicLink(_folder.In("link.db"), _folder.File);
            await Assert.ThrowsAsync<KernelStoreException>(() => Stores.OpenAsync(_folder.In("link.db")));
            await first.AppendAsync(Sample.Record(1));
        }

        await using SqliteStore second = await Stores.OpenRecordsAsync(_folder.File);
        Assert.Equal(1, await second.Log.CountAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task An_empty_file_becomes_a_store()
    {
        await File.WriteAllBytesAsync(_folder.File, [], TestContext.Current.CancellationToken);
        await using SqliteStore store = await Stores.OpenRecordsAsync(_folder.File);
        Assert.Equal(AppendOutcome.Appended, (await store.AppendAsync(Sample.Record(1))).Outcome);
    }

    [Theory]
    [InlineData("hello")]
    [InlineData("SQLite format 4 and more of it, so that it is long enough")]
    public async Task A_file_that_is_no_database_is_refused_and_left_as_it_is(string content)
    {
        await File.WriteAllTextAsync(_folder.File, content, TestContext.Current.CancellationToken);

        var refused = await Assert.ThrowsAsync<KernelStoreException>(() => Stores.OpenAsync(_folder.File));
        Assert.Contains($"'{_folder.File}' is no database. Nothing was changed.", refused.Message, StringComparison.Ordinal);
        Assert.Equal(content, await File.ReadAllTextAsync(_folder.File, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Another_programs_database_is_refused_and_left_as_it_is()
    {
        Execute("CREATE TABLE mine (x)");
        byte[] before = await File.ReadAllBytesAsync(_folder.File, TestContext.Current.CancellationToken);

        var refused = await Assert.ThrowsAsync<KernelStoreException>(() => Stores.OpenAsync(_folder.File));
        Assert.Contains("is a SQLite database, but no store of a kernel", refused.Message, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(_folder.File, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_later_format_is_refused()
    {
        await (await Stores.OpenRecordsAsync(_folder.File)).DisposeAsync();
        Execute("PRAGMA user_version = 9");

        var refused = await Assert.ThrowsAsync<KernelStoreException>(() => Stores.OpenAsync(_folder.File));
        Assert.Contains("has format 9, of a later version", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PRAGMA user_version = 9")]
    [InlineData("PRAGMA application_id = 9")]
    public async Task What_is_of_another_is_left_as_it_is_with_its_log(string change)
    {
        await using SqliteStore store = await Stores.OpenRecordsAsync(_folder.File);
        await store.AppendAsync(Sample.Record(1));
        Raw.Execute(_folder.File, change);
        string crashed = _folder.Crash("crashed.db");
        byte[][] before = Raw.Bytes(crashed);
        Assert.Equal(2, before.Length);

        var refused = await Assert.ThrowsAsync<KernelStoreException>(() => Stores.OpenAsync(crashed));
        Assert.Contains("Nothing was changed", refused.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<KernelStoreException>(() => Stores.OpenTokensAsync(crashed));
        Assert.Equal(before, Raw.Bytes(crashed));
    }

    [Fact]
    public async Task What_is_refused_without_a_log_gets_none()
    {
        await using (SqliteStore store = await Stores.OpenRecordsAsync(_folder.File)) await store.AppendAsync(Sample.Record(1));
        Raw.Execute(_folder.File, "PRAGMA user_version = 9");

        await Assert.ThrowsAsync<KernelStoreException>(() => Stores.OpenAsync(_folder.File));
        Assert.Single(Raw.Bytes(_folder.File));
    }

    [Fact]
    public async Task A_folder_is_refused()
    {
        var refused = await Assert.ThrowsAsync<KernelStoreException>(() => Stores.OpenAsync(_folder.Path));
        Assert.Contains("is a folder", refused.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => KernelStore.Sqlite(" "));
    }

    [Fact]
    public async Task A_path_under_a_file_is_refused()
    {
        await File.WriteAllBytesAsync(_folder.In("file"), Encoding.UTF8.GetBytes("x"), TestContext.Current.CancellationToken);
        string path = _folder.In(Path.Combine("file", "hub.db"));

        var refused = await Assert.ThrowsAsync<KernelStoreException>(() => Stores.OpenAsync(path));
        Assert.Contains($"'{path}' cannot be opened", refused.Message, StringComparison.Ordinal);
    }

    private void Execute(string sql) => Raw.Execute(_folder.File, sql);
}
