using Microsoft.Extensions.Logging.Abstractions;
using Syncropel.Kernel.Storage;
using Syncropel.Kernel.Tests.Support;
using Syncropel.Kernel.Tokens;

namespace Syncropel.Kernel.Tests.Sqlite;

/// <summary>The tokens of a store are opened alone, also beside a kernel that has the store.</summary>
public sealed class TokenFileTests : IDisposable
{
    private readonly Folder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_is_made_and_revoked_beside_a_kernel_is_so_in_the_kernel_at_once()
    {
        await using OpenedStore kernel = await Stores.OpenAsync(_folder.File);
        await kernel.Records.AppendAsync(Sample.Record(1));
        await kernel.Tokens.AddAsync(Token("kernels"), Cancel);
        await using OpenedTokens beside = await OpenAsync(_folder.File);

        await beside.Tokens.AddAsync(Token("beside"), Cancel);
        Assert.Null((await kernel.Tokens.FindAsync("beside", Cancel))!.RevokedAt);
        Assert.Equal(["kernels", "beside"], (await kernel.Tokens.ListAsync(Cancel)).Select(static token => token.Id));
        Assert.Equal(["kernels", "beside"], (await beside.Tokens.ListAsync(Cancel)).Select(static token => token.Id));

        Assert.True(await beside.Tokens.RevokeAsync("kernels", Sample.Time, Cancel));
        Assert.Equal(Sample.Time, (await kernel.Tokens.FindAsync("kernels", Cancel))!.RevokedAt);
        Assert.False(await kernel.Tokens.RevokeAsync("kernels", Sample.Time.AddHours(1), Cancel));
        Assert.True(await kernel.Tokens.RevokeAsync("beside", Sample.Time, Cancel));
        Assert.False(await beside.Tokens.RevokeAsync("beside", Sample.Time.AddHours(1), Cancel));
    }

    [Fact]
    public async Task A_kernel_that_writes_all_the_time_and_whoever_makes_tokens_beside_it_do_not_hinder_each_other()
    {
        const int Tokens = 300;
        await using OpenedStore kernel = await Stores.OpenAsync(_folder.File);
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        Task<int>[] writers = [.. Enumerable.Range(0, 3).Select(writer => Task.Run(() => WriteAsync($"thread {writer}"), Cancel))];
        await using (OpenedTokens one = await OpenAsync(_folder.File), other = await OpenAsync(_folder.File))
        {
            await Task.WhenAll(AddAsync(one, "one"), AddAsync(other, "other")).WaitAsync(TimeSpan.FromSeconds(60), Cancel);
        }

        await enough.CancelAsync();
        int written = (await Task.WhenAll(writers).WaitAsync(TimeSpan.FromSeconds(30), Cancel)).Sum();
        Assert.Equal(written, await kernel.Records.Log.CountAsync(Cancel));
        Assert.Equal(2 * Tokens, (await kernel.Tokens.ListAsync(Cancel)).Count(static token => token.RevokedAt is not null));

        async Task<int> WriteAsync(string thread)
        {
            int clock = 0;
            for (; !enough.IsCancellationRequested; clock++)
            {
                Assert.Equal(AppendOutcome.Appended, (await kernel.Records.AppendAsync(Sample.Record(clock, thread: thread))).Outcome);
            }

            return clock;
        }

        static async Task AddAsync(OpenedTokens beside, string name)
        {
            for (int i = 0; i < Tokens; i++)
            {
                await beside.Tokens.AddAsync(Token($"{name} {i}"), Cancel);
                Assert.True(await beside.Tokens.RevokeAsync($"{name} {i}", Sample.Time, Cancel));
            }
        }
    }

    [Fact]
    public async Task Whoever_writes_waits_for_whoever_is_writing()
    {
        await using OpenedStore kernel = await Stores.OpenAsync(_folder.File);
        await using OpenedTokens beside = await OpenAsync(_folder.File);
        Task<AppendResult> append;
        Task add;
        using (Raw.HoldForWriting(_folder.File))
        {
            append = kernel.Records.AppendAsync(Sample.Record(1));
            add = beside.Tokens.AddAsync(Token("beside"), Cancel).AsTask();
            await Task.Delay(TimeSpan.FromMilliseconds(300), TimeProvider.System, Cancel);
        }

        Assert.Equal(AppendOutcome.Appended, (await append.WaitAsync(TimeSpan.FromSeconds(20), Cancel)).Outcome);
        await add.WaitAsync(TimeSpan.FromSeconds(20), Cancel);
        Assert.NotNull(await kernel.Tokens.FindAsync("beside", Cancel));
    }

    [Fact]
    public async Task A_token_is_added_once_from_wherever()
    {
        await using OpenedStore kernel = await Stores.OpenAsync(_folder.File);
        await kernel.Tokens.AddAsync(Token("first"), Cancel);
        await using OpenedTokens beside = await OpenAsync(_folder.File);

        await Assert.ThrowsAsync<KernelStoreException>(async () => await beside.Tokens.AddAsync(Token("first"), Cancel));
        await beside.Tokens.AddAsync(Token("second"), Cancel);
        await Assert.ThrowsAsync<KernelStoreException>(async () => await kernel.Tokens.AddAsync(Token("second"), Cancel));
    }

    [Fact]
    public async Task Tokens_of_a_store_that_nobody_has_open_stay()
    {
        await (await Stores.OpenRecordsAsync(_folder.File)).DisposeAsync();
        await using (OpenedTokens alone = await OpenAsync(_folder.File))
        {
            await alone.Tokens.AddAsync(Token("first"), Cancel);

            // The kernel may come while they are open.
            await using OpenedStore kernel = await Stores.OpenAsync(_folder.File);
            Assert.NotNull(await kernel.Tokens.FindAsync("first", Cancel));
        }

        await using OpenedStore again = await Stores.OpenAsync(_folder.File);
        Assert.NotNull(await again.Tokens.FindAsync("first", Cancel));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Where_there_is_no_store_yet_one_is_made(bool isThere)
    {
        if (isThere) await File.WriteAllBytesAsync(_folder.File, [], Cancel);
        await using (OpenedTokens first = await OpenAsync(_folder.File)) await first.Tokens.AddAsync(Token("first"), Cancel);

        await using OpenedStore kernel = await Stores.OpenAsync(_folder.File);
        Assert.NotNull(await kernel.Tokens.FindAsync("first", Cancel));
        Assert.Equal(0, await kernel.Records.Log.CountAsync(Cancel));
    }

    [Theory]
    [InlineData("hello")]
    [InlineData("SQLite format 4 and more of it, so that it is long enough")]
    public async Task A_file_that_is_no_database_is_refused_and_left_as_it_is(string content)
    {
        await File.WriteAllTextAsync(_folder.File, content, Cancel);

        var refused = await Assert.ThrowsAsync<KernelStoreException>(() => OpenAsync(_folder.File));
        Assert.Contains($"'{_folder.File}' is no database. Nothing was changed.", refused.Message, StringComparison.Ordinal);
        Assert.Equal(content, await File.ReadAllTextAsync(_folder.File, Cancel));
        Assert.Equal([_folder.File], Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public async Task Another_programs_database_is_refused_and_left_as_it_is()
    {
        Raw.Execute(_folder.File, "CREATE TABLE token (id)");
        byte[] before = await File.ReadAllBytesAsync(_folder.File, Cancel);

        var refused = await Assert.ThrowsAsync<KernelStoreException>(() => OpenAsync(_folder.File));
        Assert.Contains("is a SQLite database, but no store of a kernel", refused.Message, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(_folder.File, Cancel));
    }

    [Fact]
    public async Task A_later_format_is_refused_and_left_as_it_is()
    {
        await (await Stores.OpenRecordsAsync(_folder.File)).DisposeAsync();
        Raw.Execute(_folder.File, "PRAGMA user_version = 9");
        byte[] before = await File.ReadAllBytesAsync(_folder.File, Cancel);

        var refused = await Assert.ThrowsAsync<KernelStoreException>(() => OpenAsync(_folder.File));
        Assert.Contains("has format 9, of a later version", refused.Message, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(_folder.File, Cancel));
    }

    [Fact]
    public async Task A_folder_is_refused()
    {
        var refused = await Assert.ThrowsAsync<KernelStoreException>(() => OpenAsync(_folder.Path));
        Assert.Contains("is a folder", refused.Message, StringComparison.Ordinal);
    }

    private static async Task<OpenedTokens> OpenAsync(string path) => await KernelStore.Sqlite(path).OpenTokensAsync(
        new StoreContext(NullLogger.Instance, TimeProvider.System), Cancel);

    private static AccessToken Token(string id) => new()
    {
        Id = id,
        SecretHash = new byte[] { 1, 2, 0, 255 },
        Name = "of the studio",
        Scopes = TokenScopes.Read,
        CreatedAt = Sample.Time,
    };
}
