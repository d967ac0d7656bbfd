using Syncropel.Kernel.PostgreSql.Tests.Support;
using Syncropel.Kernel.Storage.PostgreSql;
using Syncropel.Kernel.Tokens;

namespace Syncropel.Kernel.PostgreSql.Tests.Storage;

public sealed class TokenTests(PostgresServer server)
{
    private static readonly DateTimeOffset Time = new DateTimeOffset(2026, 11, 20, 12, 0, 0, TimeSpan.Zero).AddTicks(7);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Tokens_are_kept_beside_the_records_for_every_process()
    {
        string database = await server.CreateDatabaseAsync();
        await using PostgreSqlStore here = await Stores.OpenAsync(database), there = await Stores.OpenAsync(database);
        AccessToken late = Token("a", Time.AddDays(1)), early = Token("b", Time) with { Name = "with \0", Actors = ["did:a:b", "did:c:d"] };
        await here.Tokens.AddAsync(late, Cancel);
        await here.Tokens.AddAsync(early, Cancel);
        Assert.Equal(["b", "a"], (await there.Tokens.ListAsync(Cancel)).Select(static token => token.Id));

        AccessToken found = (await there.Tokens.FindAsync("b", Cancel))!;
        Assert.Equal(
            (early.Name, early.Scopes, early.CreatedAt, early.RevokedAt), (found.Name, found.Scopes, found.CreatedAt, found.RevokedAt));
        Assert.Equal(early.Actors, found.Actors);
        Assert.Equal(early.SecretHash.ToArray(), found.SecretHash.ToArray());
        Assert.Null(await there.Tokens.FindAsync("c", Cancel));
    }

    [Fact]
    public async Task A_token_is_revoked_once()
    {
        await using PostgreSqlStore store = await server.OpenNewAsync();
        await store.Tokens.AddAsync(Token("a", Time), Cancel);
        Assert.True(await store.Tokens.RevokeAsync("a", Time.AddTicks(1), Cancel));
        Assert.False(await store.Tokens.RevokeAsync("a", Time.AddTicks(2), Cancel));
        Assert.False(await store.Tokens.RevokeAsync("b", Time, Cancel));
        Assert.Equal(Time.AddTicks(1), (await store.Tokens.FindAsync("a", Cancel))!.RevokedAt);
    }

    private static AccessToken Token(string id, DateTimeOffset createdAt) => new()
    {
        Id = id,
        SecretHash = new byte[] { 1, 2, 3 },
        Name = "a token",
        Scopes = TokenScopes.Read | TokenScopes.Write,
        CreatedAt = createdAt,
    };
}
