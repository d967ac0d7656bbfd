using System.Net;
using Syncropel.Contract.Support;
using Syncropel.Kernel.Server.Tests.Support;
using Syncropel.Kernel.Storage.Memory;
using Syncropel.TestSupport;

namespace Syncropel.Kernel.Server.Tests.Access;

/// <summary>Tokens that hold, and those that do not or no longer do.</summary>
public sealed class TokenTests : IAsyncLifetime
{
    private const TokenScopes All = TokenScopes.Read | TokenScopes.Write;

    private readonly ManualTimeProvider _time = new();
    private TestKernel _kernel = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _kernel = await StartAsync();

    public ValueTask DisposeAsync() => _kernel.DisposeAsync();

    [Fact]
    public async Task A_token_is_syn_with_an_id_and_a_secret_of_256_bits_and_no_two_are_alike()
    {
        string[] tokens = [.. await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => _kernel.Host.CreateTokenAsync(All)))];

        Assert.All(tokens, static token => Assert.Matches("^syn_[0-9a-f]{16}_[A-Za-z0-9_-]{43}$", token));
        Assert.Equal(50, tokens.Select(static token => token[..20]).Distinct().Count());
        Assert.Equal(50, tokens.Select(static token => token[21..]).Distinct().Count());
    }

    [Fact]
    public async Task Another_secret_another_id_and_another_spelling_are_refused()
    {
        string token = await _kernel.Host.CreateTokenAsync(All);
        string other = await _kernel.Host.CreateTokenAsync(All);
        string flipped = token[^1] == 'A' ? token[..^1] + 'B' : token[..^1] + 'A';
        string[] wrong =
        [
            flipped, token[..21] + other[21..], $"syn_0000000000000000_{token[21..]}", token.ToUpperInvariant(), token + "=", token[4..],
        ];

        foreach (string text in wrong)
        {
            (await _kernel.Client(text).Get("/v1/threads")).MustBeError(HttpStatusCode.Unauthorized, "UNAUTHORIZED");
        }

        Assert.Equal(HttpStatusCode.OK, (await _kernel.Client(token).Get("/v1/threads")).Status);
    }

    [Fact]
    public async Task A_revoked_token_is_refused_when_the_moment_is_over_for_which_it_was_trusted()
    {
        string token = await _kernel.Host.CreateTokenAsync(All);
        string stays = await _kernel.Host.CreateTokenAsync(All);
        KernelClient client = _kernel.Client(token);
        Assert.Equal(HttpStatusCode.OK, (await client.Get("/v1/threads")).Status);
        Assert.True(await _kernel.Host.RevokeTokenAsync(token));
        Assert.False(await _kernel.Host.RevokeTokenAsync(token));
        Assert.False(await _kernel.Host.RevokeTokenAsync("nonsense"));

        _time.Advance(TimeSpan.FromSeconds(4.9));
        Assert.Equal(HttpStatusCode.OK, (await client.Get("/v1/threads")).Status);
        _time.Advance(TimeSpan.FromSeconds(0.1));
        (await client.Get("/v1/threads")).MustBeError(HttpStatusCode.Unauthorized, "UNAUTHORIZED");
        Assert.Equal(HttpStatusCode.OK, (await _kernel.Client(stays).Get("/v1/threads")).Status);
    }

    [Fact]
    public async Task A_stream_ends_in_order_when_its_token_is_revoked()
    {
        string token = await _kernel.Host.CreateTokenAsync(All);
        KernelClient client = _kernel.Client(token);
        await using EventReader reader = await client.Subscribe();
        await reader.NextPosition();
        await using EventReader stays = await (await _kernel.Client(All)).Subscribe();
        await _time.TimerAsync(static due => due == TimeSpan.FromSeconds(5)).WaitAsync(EventReader.Patience, Stop);
        _time.Advance(TimeSpan.FromSeconds(5));
        await client.Post(Sample.Json(clock: 1));
        Assert.Equal(1, await reader.NextClock());

        await _kernel.Host.RevokeTokenAsync(token);
        Task<System.Net.ServerSentEvents.SseItem<string>?> end = reader.TryNext();
        while (!end.IsCompleted)
        {
            _time.Advance(TimeSpan.FromSeconds(5));
            await Task.WhenAny(end, Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, Stop));
        }

        Assert.Null(await end);
        Assert.Equal(1, _kernel.Host.SubscriberCount);
    }

    [Fact]
    public async Task Tokens_outlive_a_kernel_whose_store_does()
    {
        var store = new KeptMemory();
        string token;
        await using (TestKernel first = await StartAsync(store)) token = await first.Host.CreateTokenAsync(All);
        await using TestKernel second = await StartAsync(store);

        Assert.Equal(HttpStatusCode.OK, (await second.Client(token).Get("/v1/threads")).Status);
    }

    [Fact]
    public async Task Nothing_of_a_token_but_its_id_is_logged()
    {
        string token = await _kernel.Host.CreateTokenAsync(All);
        string wrong = token[..21] + (await _kernel.Host.CreateTokenAsync(All))[21..];
        await _kernel.Client(token).Post(Sample.Glow);
        await _kernel.Client(token).Post("nonsense");
        await _kernel.Client(wrong).Post(Sample.Glow);

        Assert.Contains(_kernel.Log.Lines, line => line.Id == 2006 && line.Text.Contains(token[4..20], StringComparison.Ordinal));
        Assert.All(_kernel.Log.Lines, line =>
        {
            Assert.DoesNotContain(token[21..], line.Text, StringComparison.Ordinal);
            Assert.DoesNotContain(wrong[21..], line.Text, StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData(TokenScopes.None, null)]
    [InlineData((TokenScopes)4, null)]
    [InlineData(TokenScopes.Read, "alice")]
    public async Task A_token_that_makes_no_sense_is_not_made(TokenScopes scopes, string? actor) =>
        await Assert.ThrowsAnyAsync<ArgumentException>(() => _kernel.Host.CreateTokenAsync(scopes, actor is null ? [] : [actor]));

    private Task<TestKernel> StartAsync(KernelStore? store = null) => TestKernel.StartAsync(
        options =>
        {
            options.RequireTokens = true;
            options.TimeProvider = _time;
        },
        store);
}
