using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Syncropel.Tests.Client;

public sealed class SigningTests : IDisposable
{
    private static readonly RecordId Judge = RecordId.Compute("1"u8);

    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public void Dispose() => _key.Dispose();

    [Fact]
    public async Task A_record_of_a_key_is_signed_behind_what_is_hashed()
    {
        using var setup = new Setup(Replies.Accept);
        using SyncropelClient client = ClientOf(setup);

        EmitResult result = await client.EmitAsync(
            new Track("Glow"), "t", options: new EmitOptions { JudgedBy = Judge }, cancellationToken: Setup.Cancel);

        Assert.True(result.Success, result.ToString());
        SeenRequest sent = Assert.Single(setup.Kernel.Requests);
        string hashed = Encoding.UTF8.GetString(Replies.Hashed(sent));
        Assert.Equal($"{hashed[..^1]},\"judged_by\":\"{Judge}\",\"sig\":\"{Signature(sent)}\"}}", sent.Text);
        Assert.True(Holds(sent));
    }

    [Fact]
    public async Task Every_attempt_sends_the_same_signature()
    {
        int call = 0;
        using var setup = new Setup(request => ++call < 3 ? Replies.Error(503, "DOWN", "later") : Replies.Accept(request));
        using SyncropelClient client = ClientOf(setup);

        EmitResult result = await client.EmitAsync(new Track("Glow"), "t", cancellationToken: Setup.Cancel);

        Assert.Equal(2, result.Retried);
        Assert.Single(setup.Kernel.Requests.Select(static request => request.Text).Distinct());
    }

    [Fact]
    public async Task A_record_that_moves_past_a_taken_clock_is_signed_anew()
    {
        int call = 0;
        using var setup = new Setup(request => ++call == 1 ? Replies.Error(409, "DUPLICATE_CLOCK", "taken") : Replies.Accept(request));
        using SyncropelClient client = ClientOf(setup);

        Assert.True((await client.EmitAsync(new Track("Glow"), "t", cancellationToken: Setup.Cancel)).Success);

        Assert.Equal(2, setup.Kernel.Requests.Count);
        Assert.All(setup.Kernel.Requests, request => Assert.True(Holds(request)));
    }

    [Fact]
    public async Task A_static_identity_signs_nothing()
    {
        using var setup = new Setup(Replies.Accept);

        Assert.True((await setup.EmitAsync()).Success);

        Assert.Null(JsonNode.Parse(setup.Kernel.Requests[0].Body)!["sig"]);
    }

    [Fact]
    public async Task A_key_that_cannot_sign_is_a_failure_and_nothing_is_sent()
    {
        using var setup = new Setup(Replies.Accept);
        using SyncropelClient client = ClientOf(setup);
        _key.Dispose();

        EmitResult result = await client.EmitAsync(new Track("Glow"), "t", cancellationToken: Setup.Cancel);
        List<EmitResult> many = await client.EmitManyAsync([new Track("Glow"), new Track("Gone")], "t", cancellationToken: Setup.Cancel)
            .ToListAsync(Setup.Cancel);

        Assert.All([result, .. many], static failed =>
        {
            Assert.Equal((EmitOutcome.Failed, EmitErrorCode.SigningFailed), (failed.Outcome, failed.Error?.Code));
            Assert.Contains("disposed", failed.Error!.Message, StringComparison.Ordinal);
        });
        Assert.DoesNotContain(setup.Kernel.Requests, static request => request.Method == HttpMethod.Post);
    }

    [Fact]
    public async Task A_key_that_fails_in_a_way_of_its_own_is_a_failure_too()
    {
        using var setup = new Setup(Replies.Accept);
        using var vault = new VaultKey(_key);
        using var client = new SyncropelClient(new() { Identity = Identity.FromKey(vault), Handler = setup.Kernel });
        vault.IsGone = true;

        EmitResult result = await client.EmitAsync(new Track("Glow"), "t", cancellationToken: Setup.Cancel);

        Assert.Equal(EmitErrorCode.SigningFailed, result.Error?.Code);
        Assert.Contains("the vault is gone", result.Error!.Message, StringComparison.Ordinal);
        Assert.Empty(setup.Kernel.Requests);
    }

    private static string Signature(SeenRequest sent) => (string)JsonNode.Parse(sent.Body)!["sig"]!;

    private bool Holds(SeenRequest sent) =>
        _key.VerifyData(Replies.Hashed(sent), Base64Url.DecodeFromChars(Signature(sent)), HashAlgorithmName.SHA256);

    private SyncropelClient ClientOf(Setup setup) => new(new SyncropelClientOptions
    {
        Identity = Identity.FromKey(_key),
        Handler = setup.Kernel,
        Backoff = TimeSpan.Zero,
        TimeProvider = setup.Time,
    });

    [Fact]
    public async Task A_key_that_fails_when_a_record_is_rebuilt_leaves_the_kernels_refusal_as_it_is()
    {
        using var vault = new VaultKey(_key);
        using var setup = new Setup(_ =>
        {
            vault.IsGone = true;
            return Replies.DuplicateClock(9);
        });
        using var client = new SyncropelClient(new() { Identity = Identity.FromKey(vault), Handler = setup.Kernel });

        EmitResult result = await client.EmitAsync(new Track("Glow"), "t", cancellationToken: Setup.Cancel);

        Assert.Equal((EmitErrorCode.DuplicateClock, 0), (result.Error?.Code, result.Retried));
        Assert.Single(setup.Kernel.Requests);
    }

    /// <summary>A key that lies elsewhere, and fails with the exceptions of whoever keeps it.</summary>
    private sealed class VaultKey(ECDsa key) : ECDsa
    {
        public bool IsGone { get; set; }

        public override ECParameters ExportParameters(bool includePrivateParameters) => key.ExportParameters(includePrivateParameters);

        public override byte[] SignHash(byte[] hash) =>
            IsGone ? throw new HttpRequestException("the vault is gone") : key.SignHash(hash);

        public override bool VerifyHash(byte[] hash, byte[] signature) => key.VerifyHash(hash, signature);
    }
}
