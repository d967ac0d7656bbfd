using Syncropel.Kernel.Storage;
using Syncropel.Kernel.Tests.Support;
using Syncropel.Kernel.Tokens;

namespace Syncropel.Kernel.Tests.Sqlite;

public sealed class TokenTests : IDisposable
{
    private static readonly AccessToken First = new()
    {
        Id = "first",
        SecretHash = new byte[] { 1, 2, 0, 255 },
        Name = "of the \"studio\"",
        Scopes = TokenScopes.Read | TokenScopes.Write,
        Actors = ["did:test:one", "did:test:é"],
        CreatedAt = Sample.Time,
    };

    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Tokens_stay_until_they_are_revoked_and_then_too()
    {
        CancellationToken token = TestContext.Current.CancellationToken;
        await using (OpenedStore store = await Stores.OpenAsync(_folder.File))
        {
            await store.Tokens.AddAsync(First, token);
            await store.Tokens.AddAsync(First with { Id = "second", Actors = [], Scopes = TokenScopes.Read }, token);
            Assert.True(await store.Tokens.RevokeAsync("first", Sample.Time.AddHours(1), token));
            Assert.False(await store.Tokens.RevokeAsync("first", Sample.Time.AddHours(2), token));
            Assert.False(await store.Tokens.RevokeAsync("third", Sample.Time, token));
        }

        await using OpenedStore again = await Stores.OpenAsync(_folder.File);
        AccessToken first = (await again.Tokens.FindAsync("first", token))!;
        Assert.Equal(First.SecretHash.ToArray(), first.SecretHash.ToArray());
        Assert.Equal((First.Name, First.Scopes, First.CreatedAt), (first.Name, first.Scopes, first.CreatedAt));
        Assert.Equal(Sample.Time.AddHours(1), first.RevokedAt);
        Assert.Equal(First.Actors, first.Actors);
        Assert.Equal(["first", "second"], (await again.Tokens.ListAsync(token)).Select(static one => one.Id));
        Assert.Null((await again.Tokens.FindAsync("second", token))!.RevokedAt);
        Assert.Null(await again.Tokens.FindAsync("third", token));
    }

    [Fact]
    public async Task A_request_that_cannot_be_written_is_not_the_end_of_those_that_are_written_with_it()
    {
        await using OpenedStore store = await Stores.OpenAsync(_folder.File);
        await store.Tokens.AddAsync(First, TestContext.Current.CancellationToken);
        Task<AppendResult>[] records = [.. Enumerable.Range(1, 300).Select(clock => store.Records.AppendAsync(Sample.Record(clock)))];
        Task[] tokens = [.. Enumerable.Range(1, 30).Select(_ => store.Tokens.AddAsync(First, CancellationToken.None).AsTask())];
        Task<AppendResult>[] more = [.. Enumerable.Range(301, 300).Select(clock => store.Records.AppendAsync(Sample.Record(clock)))];

        Assert.All(await Task.WhenAll([.. records, .. more]), static result => Assert.Equal(AppendOutcome.Appended, result.Outcome));
        foreach (Task token in tokens) await Assert.ThrowsAsync<KernelStoreException>(() => token);
        long[] clocks = [.. (await store.Records.Log.ReadAllAsync()).Select(static one => one.Clock)];
        Assert.Equal(Enumerable.Range(1, 600).Select(static clock => (long)clock), clocks);
    }

    [Fact]
    public async Task A_token_is_added_once()
    {
        await using OpenedStore store = await Stores.OpenAsync(_folder.File);
        await store.Tokens.AddAsync(First, TestContext.Current.CancellationToken);

        await Assert.ThrowsAsync<KernelStoreException>(async () => await store.Tokens.AddAsync(First, TestContext.Current.CancellationToken));
        Assert.Single(await store.Tokens.ListAsync(TestContext.Current.CancellationToken));
    }
}
