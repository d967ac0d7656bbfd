using System.Security.Cryptography;
using Syncropel.Testing;

namespace Syncropel.Tests.EndToEnd;

/// <summary>A record's signature on its whole way: key, emit, kernel, read, verified.</summary>
public sealed class SignedRecordTests : IDisposable
{
    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly MockKernel _kernel = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _key.Dispose();

    [Fact]
    public async Task What_a_key_emits_verifies_when_it_is_read()
    {
        await using SyncropelClient client = ClientOf(Identity.FromKey(_key));

        EmitResult emitted = await client.EmitAsync(
            new MusicCatalogTrack { Title = "Glow", Artists = ["Zonke"] },
            "music.library",
            [Ref.MusicTrack(isrc: "USJI19810404")],
            new EmitOptions { JudgedBy = RecordId.Compute([]) },
            Token);
        Record? got = await client.GetAsync(emitted.RecordId!.Value, Token);
        Record listed = Assert.Single(await client.QueryThreadAsync("music.library", cancellationToken: Token));

        Assert.All([got!, listed], record =>
        {
            Assert.Equal(client.Identity.Did, record.Actor);
            Assert.Equal(86, record.Signature!.Length);
            Assert.Equal(SignatureStatus.Valid, record.VerifySignature());
            Assert.True(record.VerifyId());
        });
    }

    [Fact]
    public async Task An_intent_and_its_fulfillment_are_signed_too()
    {
        await using SyncropelClient client = ClientOf(Identity.FromKey(_key));

        EmitResult intent = await client.IntendAsync("tidy up", cancellationToken: Token);
        EmitResult closed = await client.FulfillAsync(intent.Thread, "tidy", intent.RecordId!.Value, cancellationToken: Token);

        Assert.True(closed.Success, closed.ToString());
        Assert.Equal(2, _kernel.Count);
        Assert.All(_kernel.Records, static record => Assert.Equal(SignatureStatus.Valid, record.VerifySignature()));
    }

    [Fact]
    public async Task What_a_static_identity_emits_is_not_signed()
    {
        await using SyncropelClient client = ClientOf(Identity.Static("did:example:my-app"));

        await client.EmitAsync(new MusicCatalogTrack { Title = "Glow", Artists = ["Zonke"] }, "t", cancellationToken: Token);

        Assert.Equal(SignatureStatus.None, Assert.Single(_kernel.Records).VerifySignature());
    }

    [Fact]
    public async Task Many_emits_of_one_key_at_once_are_all_signed()
    {
        await using SyncropelClient client = ClientOf(Identity.FromKey(_key));

        EmitResult[] results = await Task.WhenAll(Enumerable.Range(0, 200).Select(i => Task.Run(() => client.EmitAsync(
            new MusicCatalogTrack { Title = $"Glow {i}", Artists = ["Zonke"] }, "music.library", cancellationToken: Token))));

        Assert.All(results, static result => Assert.True(result.Success, result.ToString()));
        Assert.Equal(200, _kernel.Count);
        Assert.All(_kernel.Records, static record => Assert.Equal(SignatureStatus.Valid, record.VerifySignature()));
    }

    private SyncropelClient ClientOf(Identity identity) => new(new() { Identity = identity, Handler = _kernel.CreateHandler() });
}
