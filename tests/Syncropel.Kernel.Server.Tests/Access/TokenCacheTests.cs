using Syncropel.Kernel.Server.Access;
using Syncropel.Kernel.Tokens;
using Syncropel.TestSupport;

namespace Syncropel.Kernel.Server.Tests.Access;

public sealed class TokenCacheTests
{
    private readonly ManualTimeProvider _time = new();
    private readonly TokenCache _cache;

    public TokenCacheTests() => _cache = new TokenCache(TimeSpan.FromSeconds(5), _time);

    [Fact]
    public void A_token_is_remembered_for_its_lifetime_and_the_latest_word_counts()
    {
        _cache.Add(Token("a"));
        AccessToken revoked = Token("a") with { RevokedAt = _time.GetUtcNow() };
        Assert.NotNull(_cache.Find("a"));
        _cache.Add(revoked);
        Assert.Same(revoked, _cache.Find("a"));
        Assert.Null(_cache.Find("b"));

        _time.Advance(TimeSpan.FromSeconds(5));
        Assert.Null(_cache.Find("a"));
    }

    [Fact]
    public void Where_it_is_full_those_go_that_are_old_and_where_none_is_all_go()
    {
        for (int i = 0; i < TokenCache.Capacity; i++)
        {
            _cache.Add(Token($"{i}"));
            if (i == 99) _time.Advance(TimeSpan.FromSeconds(3));
        }

        _time.Advance(TimeSpan.FromSeconds(2));
        _cache.Add(Token("new"));
        Assert.Null(_cache.Find("99"));
        Assert.NotNull(_cache.Find("100"));
        for (int i = 0; i < 99; i++) _cache.Add(Token($"more {i}"));
        Assert.NotNull(_cache.Find("100"));
        _cache.Add(Token("one too many"));
        Assert.Null(_cache.Find("100"));
        Assert.NotNull(_cache.Find("one too many"));
    }

    private static AccessToken Token(string id) =>
        new() { Id = id, SecretHash = new byte[32], Name = id, Scopes = TokenScopes.Read, CreatedAt = DateTimeOffset.UnixEpoch };
}
