using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Syncropel.Testing;
using Syncropel.Tests.Client;

namespace Syncropel.Tests.EndToEnd;

/// <summary>Each row of docs/coming-from-python.md, by its first column.</summary>
public sealed partial class ComingFromPythonTests : IAsyncDisposable
{
    private static readonly Identity Me = Identity.Static("did:test:me");
    private static readonly RecordId Some = RecordId.Compute("some"u8);

    private readonly MockKernel _kernel = new();
    private readonly List<EmitResult> _told = [];
    private readonly SyncropelClient _client;

    public ComingFromPythonTests() => _client = new SyncropelClient(new()
    {
        Endpoint = new("http://mock"),
        Identity = Me,
        Handler = _kernel.CreateHandler(),
        Backoff = TimeSpan.Zero,
        ApiKey = "key",
        OnEmit = _told.Add,
    });

    public static TheoryData<string> Rows => [.. RowPattern().Matches(File.ReadAllText(Page())).Select(static row => row.Groups[1].Value)];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _client.DisposeAsync();

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task What_the_row_says_is_so(string python)
    {
        Task check = python switch
        {
            "Client(endpoint=, identity=)" => Check(Me == _client.Identity),
            "timeout=30.0" => Check(Default.Timeout == TimeSpan.FromSeconds(30)),
            "max_retries=2" => Check(Default.MaxRetries == 2),
            "backoff_ms=250.0" => Check(Default.Backoff == TimeSpan.FromMilliseconds(250)),
            "on_emit=" => HookAsync(),
            "api_key=" => KeyAsync(),
            "transport=" => EmitAsync(),
            "emit" => EmitAsync(),
            "emit_sync" => EmitSyncAsync(),
            "intend" => ReservedAsync(_client.IntendAsync("tidy up", cancellationToken: Token), "core.intent"),
            "fulfill" => ReservedAsync(_client.FulfillAsync("t", "tidied up", [Some], cancellationToken: Token), "core.fulfillment"),
            "emit_correction" => ReservedAsync(
                _client.EmitCorrectionAsync([Some], new JsonObject { ["title"] = "Glow" }, "typo", "t", cancellationToken: Token), "core.correction"),
            "emit_erasure" => ReservedAsync(_client.EmitErasureAsync([Some], "asked to", "t", cancellationToken: Token), "core.erasure"),
            "emit_alias" => ReservedAsync(
                _client.EmitAliasAsync("music.catalog.song", "music.catalog.track", "one word", "t", cancellationToken: Token), "core.alias"),
            "emit_scope_transfer" => ReservedAsync(
                _client.EmitScopeTransferAsync("music", "did:a:b", "did:a:c", "sold", "t", cancellationToken: Token), "core.scope_transfer"),
            "emit_scope_claim" => ReservedAsync(
                _client.EmitScopeClaimAsync("music", new JsonObject { ["open"] = true }, "t", cancellationToken: Token), "core.scope_claim"),
            "query_thread" => QueryThreadAsync(),
            "query" => QueryAsync(),
            "health" => HealthAsync(),
            "close" => CloseAsync(),
            "Identity.static" => Check(Identity.Static("did:a:b").Did == "did:a:b"),
            "Identity.key" => KeyIdentityAsync(),
            "Identity.federated" => Check(Assert.Throws<NotSupportedException>(() => Identity.Federated(new("http://issuer"))).Message.Length > 0),
            "Ref.music_track" => Check(Ref.MusicTrack(isrc: "USJI19810404").ToString() == "@music.track isrc:USJI19810404"),
            "EmitResult.success" => ResultAsync(static result => result is { Success: true, Outcome: EmitOutcome.Stored }),
            "EmitResult.record_id" => ResultAsync(result => _kernel.Records.Any(record => record.Id == result.RecordId)),
            "EmitResult.clock" => ResultAsync(result => _kernel.Records[0].Clock == result.Clock),
            "EmitResult.error" => ErrorAsync(),
            "EmitResult.retried" => RetriedAsync(),
            "EmitResult.kind" => ResultAsync(static result => result.Kind == Track.Kind),
            "EmitResult.act" => ResultAsync(static result => result.Act == Act.Put),
            "EmitResult.thread" => ResultAsync(static result => result.Thread == "music.library"),
            "SyncropelKindError" or "validate_kind" => Check(
                Assert.Throws<SyncropelKindException>(() => KindName.ThrowIfInvalid("music.track_imported")) is ArgumentException),
            "MockKernel()" or "server.transport()" => EmitAsync(),
            "records_by_kind" => ByKindAsync(),
            "fail_next_post" => RetriedAsync(),
            "fail_next_get" => FailNextGetAsync(),
            _ => throw new InvalidOperationException($"The row '{python}' has no test."),
        };
        await check;
    }

    [Fact]
    public void The_table_is_whole() => Assert.Equal(39, Rows.Count);

    private static SyncropelClientOptions Default => new() { Identity = Me };

    private static Task Check(bool holds)
    {
        Assert.True(holds);
        return Task.CompletedTask;
    }

    private async Task<EmitResult> EmitAsync()
    {
        EmitResult result = await _client.EmitAsync(
            new Track("Glow"), "music.library", [Ref.MusicTrack(isrc: "USJI19810404")], cancellationToken: Token);
        EmitResult untyped = await _client.EmitAsync(Act.Put, Track.Kind, new JsonObject { ["title"] = "Gone" }, "other", cancellationToken: Token);
        Assert.True(result.Success && untyped.Success);
        Assert.Equal("@music.track", _kernel.Records[0].Refs[0].Kind);
        return result;
    }

    private Task EmitSyncAsync() => Task.Run(
        () =>
        {
            Assert.True(_client.Emit(new Track("Glow"), "t", cancellationToken: Token).Success);
            Assert.True(_client.Emit(Act.Put, Track.Kind, new JsonObject { ["title"] = "Gone" }, "t", cancellationToken: Token).Success);
        },
        Token);

    private async Task HookAsync()
    {
        _kernel.FailNextPost(9, HttpStatusCode.Forbidden);
        EmitResult failed = await _client.EmitAsync(new Track("Glow"), "t", cancellationToken: Token);
        Assert.Equal([failed], _told);
    }

    private async Task KeyAsync()
    {
        await EmitAsync();
        Assert.All(_kernel.Requests, static request => Assert.Equal(("Bearer key", "did:test:me"), (request.Authorization, request.Actor)));
    }

    private async Task ReservedAsync(Task<EmitResult> emit, string kind)
    {
        EmitResult result = await emit;
        Assert.True(result.Success, result.ToString());
        Assert.Equal(result.RecordId, Assert.Single(_kernel.RecordsByKind(kind)).Id);
    }

    private async Task QueryThreadAsync()
    {
        await EmitAsync();
        Assert.Single(await _client.QueryThreadAsync("music.library", limit: 100, since: 0, cancellationToken: Token));
        _kernel.FailNextGet(9);
        Assert.Empty(await _client.QueryThreadAsync("music.library", cancellationToken: Token));
        Assert.False((await _client.TryQueryThreadAsync("music.library", cancellationToken: Token)).Success);
    }

    private async Task QueryAsync()
    {
        await EmitAsync();
        var query = new RecordQuery { Kind = Track.Kind, Actor = "did:test:me", Where = Filter.Like("body.title", "Gl%") };
        Assert.Single(await _client.QueryAsync(query, Token));
        Assert.Equal(2, (await _client.TryQueryAsync<Track>(cancellationToken: Token)).Value.Count);
        await Assert.ThrowsAsync<ArgumentException>(() => _client.QueryAsync(new RecordQuery(), Token));
    }

    private async Task HealthAsync()
    {
        Assert.True((await _client.HealthAsync(Token)).IsHealthy);
        _kernel.FailNextGet(9);
        Assert.Empty((await _client.HealthAsync(Token)).Members);
    }

    private async Task CloseAsync()
    {
        await _client.DisposeAsync();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => _client.HealthAsync(Token));
    }

    private static Task KeyIdentityAsync()
    {
        using var key = System.Security.Cryptography.ECDsa.Create(System.Security.Cryptography.ECCurve.NamedCurves.nistP256);
        return Check(Identity.FromKey(key).Did == Identity.FromPem(key.ExportPkcs8PrivateKeyPem()).Did);
    }

    private async Task ResultAsync(Predicate<EmitResult> holds) => Assert.True(holds(await EmitAsync()));

    private async Task ErrorAsync()
    {
        _kernel.FailNextPost(9, HttpStatusCode.Forbidden);
        EmitResult result = await _client.EmitAsync(new Track("Glow"), "t", cancellationToken: Token);
        Assert.Equal(("INJECTED_FAILURE", 403), (result.Error?.Code, result.Error?.Status));
    }

    private async Task RetriedAsync()
    {
        _kernel.FailNextPost(1);
        EmitResult result = await _client.EmitAsync(new Track("Glow"), "t", cancellationToken: Token);
        Assert.Equal((true, 1), (result.Success, result.Retried));
    }

    private async Task ByKindAsync()
    {
        await EmitAsync();
        Assert.Equal(2, _kernel.RecordsByKind(Track.Kind).Count);
        Assert.Equal(["Glow", "Gone"], _kernel.RecordsByKind<Track>().Select(static record => record.Body.Title));
    }

    private async Task FailNextGetAsync()
    {
        _kernel.FailNextGet(1);
        Assert.Equal(1, (await _client.TryHealthAsync(Token)).Retried);
    }

    private static string Page([System.Runtime.CompilerServices.CallerFilePath] string source = "") =>
        Path.Combine(Path.GetDirectoryName(source)!, "../../../docs/coming-from-python.md");

    [GeneratedRegex("^\\| `([^`]+)` \\|", RegexOptions.Multiline)]
    private static partial Regex RowPattern();
}
