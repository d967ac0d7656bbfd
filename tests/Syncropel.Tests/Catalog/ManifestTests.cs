using Syncropel.Json;
using Syncropel.Testing;

namespace Syncropel.Tests.Catalog;

public sealed class ManifestTests : IAsyncDisposable
{
    private static readonly KindManifest Manifest =
        new("music.catalog.track", ["body.title", "body.release_date"], "A \"track\".");

    private readonly MockKernel _kernel = new();
    private readonly SyncropelClient _client;

    public ManifestTests() => _client = new SyncropelClient(new()
    {
        Identity = Identity.Static("did:test:me"),
        Handler = _kernel.CreateHandler(),
        MaxRetries = 0,
    });

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_manifest_is_a_record_of_its_kind_on_the_thread_of_the_engine()
    {
        EmitResult result = await _client.RegisterManifestAsync(Manifest, Token);

        Assert.True(result.Success);
        Record record = Assert.Single(_kernel.RecordsIn("th_engine_config"));
        Assert.Equal((Act.Learn, DataType.Scalar, "music.catalog.track"), (record.Act, record.DataType, record.Kind));
        Assert.Equal(
            """
            {"description":"A \"track\".","enabled":true,"indexed_fields":["body.title","body.release_date"],
            "kind":"music.catalog.track","topic":"body_kind_manifest"}
            """.ReplaceLineEndings(""),
            record.Body.GetRawText());
        Assert.True(record.VerifyId());
    }

    [Fact]
    public void A_manifest_without_a_description_says_none() => Assert.Equal(
        """{"enabled":true,"indexed_fields":[],"topic":"body_kind_manifest"}""", new KindManifest("core.note", []).ToBody().ToString());

    [Fact]
    public async Task The_manifests_of_a_catalog_are_those_of_the_kinds_with_indexed_fields()
    {
        IReadOnlyList<EmitResult> results = await _client.RegisterManifestsAsync(KindCatalog.Merge([Syncropel.Kinds.CoreKinds.Own, KindCatalogs.Own]), Token);

        EmitResult only = Assert.Single(results);
        Assert.Equal(("music.catalog.track", true), (only.Kind, only.Success));
        Assert.Single(_kernel.Records);
        Assert.Empty(await _client.RegisterManifestsAsync(KindCatalog.Empty, Token));
    }

    [Fact]
    public async Task A_manifest_that_fails_does_not_keep_the_next_from_being_emitted()
    {
        KindCatalog catalog = KindCatalog.Of(
            KindEntry.Of<MusicCatalogTrack>(indexedFields: ["body.title"]),
            KindEntry.Of<Kinds.CoreIntent>(),
            KindEntry.Of<Kinds.CoreAlias>(indexedFields: ["body.old_kind"]));
        _kernel.FailNextPost(1);

        IReadOnlyList<EmitResult> results = await _client.RegisterManifestsAsync(catalog, Token);

        Assert.Equal(
            [("core.alias", false), ("music.catalog.track", true)], results.Select(static result => (result.Kind, result.Success)));
        Assert.Equal(503, results[0].Error?.Status);
    }

    [Fact]
    public async Task A_manifest_is_no_body_of_its_kind()
    {
        var glow = new MusicCatalogTrack { Title = "Glow", Artists = ["Zonke"] };
        await _client.RegisterManifestAsync(Manifest, Token);
        await _client.EmitAsync(glow, "music.library", cancellationToken: Token);

        Record<MusicCatalogTrack> only = Assert.Single(
            await _client.QueryAsync<MusicCatalogTrack>(cancellationToken: Token).ToListAsync(Token));

        Assert.Equal(glow, only.Body);
        Assert.IsType<UntypedRecord>(KindCatalogs.All.Open(Assert.Single(_kernel.RecordsIn(KindManifest.Thread))));
        Assert.Single(await _client
            .QueryAsync<MusicCatalogTrack>(thread: KindManifest.Thread, cancellationToken: Token)
            .ToListAsync(Token));
    }

    [Theory]
    [InlineData("th_engine_config", """{"kind":"music.catalog.track","topic":"another"}""")]
    [InlineData("th_engine_config", """{"kind":"music.catalog.track","topic":7}""")]
    [InlineData("music.library", """{"kind":"music.catalog.track","topic":"body_kind_manifest"}""")]
    public void What_only_resembles_a_manifest_is_opened_as_its_kind(string thread, string body) =>
        Assert.IsType<Record<MusicCatalogTrack>>(KindCatalogs.All.Open(BodyText.Received(body, thread, "LEARN")));

    [Theory]
    [InlineData("title")]
    [InlineData("thread")]
    [InlineData("body")]
    [InlineData("body.")]
    [InlineData("body.a b")]
    [InlineData("body.a..b")]
    public void A_path_that_does_not_lead_into_the_body_is_refused_by_name(string path)
    {
        var refused = Assert.Throws<ArgumentException>(() => new KindManifest("core.note", ["body.ok", path]));
        Assert.StartsWith($"'{path}' is no path into the body: ", refused.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => KindEntry.Of<MusicCatalogTrack>(indexedFields: [path]));
    }

    [Fact]
    public void A_kind_that_breaks_the_grammar_is_refused() =>
        Assert.Throws<SyncropelKindException>(static () => new KindManifest("Core.Note", []));

    [Fact]
    public async Task A_description_that_is_no_text_throws_and_nothing_is_sent()
    {
        var manifest = new KindManifest("core.note", [], "\ud83d");
        await Assert.ThrowsAsync<CanonicalJsonException>(() => _client.RegisterManifestAsync(manifest, Token));
        Assert.Empty(_kernel.Requests);
    }

    public ValueTask DisposeAsync() => _client.DisposeAsync();
}
