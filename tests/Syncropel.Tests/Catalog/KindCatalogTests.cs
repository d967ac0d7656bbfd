using Syncropel.Kinds;

namespace Syncropel.Tests.Catalog;

public sealed class KindCatalogTests
{
    private static readonly KindEntry Track = KindEntry.Of<MusicCatalogTrack>();
    private static readonly KindEntry Intent = KindEntry.Of<CoreIntent>();
    private static readonly KindEntry Alias = KindEntry.Of<CoreAlias>();

    private static readonly KindCatalog Catalog = KindCatalog.Of(Track, Intent, Alias);

    [Fact]
    public void A_record_is_opened_as_the_type_of_its_kind()
    {
        OpenedRecord opened = Catalog.Open(BodyText.Received(BodyText.Glow));

        var track = Assert.IsType<Record<MusicCatalogTrack>>(opened);
        Assert.Equal(new MusicCatalogTrack { Title = "Glow", Artists = ["Zonke"] }, track.Body);
        Assert.Same(track.Body, opened.Body);
        Assert.Null(opened.BodyError);
        Assert.Equal((1, "music.library"), (opened.Clock, opened.Thread));
    }

    [Theory]
    [InlineData(BodyText.Glow, "the track Glow")]
    [InlineData("""{"goal":"tidy","kind":"core.intent"}""", "the intent tidy")]
    [InlineData("""{"goal":7,"kind":"core.intent"}""", "a misfit at $.goal")]
    [InlineData("""{"kind":"music.catalog.album","title":"Ina Ethe"}""", "untyped, music.catalog.album: Ina Ethe")]
    public void What_is_opened_can_be_switched_on(string body, string expected)
    {
        string found = Catalog.Open(BodyText.Received(body)) switch
        {
            { BodyError: { } misfit } => $"a misfit at {misfit.Path}",
            { Body: MusicCatalogTrack track } => $"the track {track.Title}",
            Record<CoreIntent> intent => $"the intent {intent.Body.Goal}",
            UntypedRecord other => $"untyped, {other.Envelope.Kind}: {other.Body.Members["title"]}",
            _ => "nothing",
        };

        Assert.Equal(expected, found);
    }

    [Theory]
    [InlineData("""{"kind":"core.correction","reason":"r"}""")]
    [InlineData("""{"kind":"No Kind At All"}""")]
    [InlineData("""{"kind":7}""")]
    [InlineData("""{"a":[{"b":null}],"z":1.5}""")]
    [InlineData("{}")]
    public void What_the_catalog_does_not_know_is_untyped_and_whole(string body)
    {
        var opened = Assert.IsType<UntypedRecord>(Catalog.Open(BodyText.Received(body)));

        Assert.Null(opened.BodyError);
        Assert.True(opened.Body.Validate().IsValid);
        Assert.Equal(body, BodyText.Write(opened.Body));
        Assert.Equal(body, opened.Body.ToString());
    }

    [Fact]
    public void A_body_that_does_not_fit_says_so_when_it_is_opened_and_throws_when_it_is_asked_for()
    {
        OpenedRecord opened = Catalog.Open(BodyText.Received("""{"kind":"music.catalog.track","title":"Glow","artists":[7]}"""));

        Assert.Equal("$.artists[0]", opened.BodyError?.Path);
        Assert.Same(opened.BodyError, Assert.Throws<RecordBodyException>(() => opened.Body));
        Assert.False(Assert.IsType<Record<MusicCatalogTrack>>(opened).TryGetBody(out _));
    }

    [Fact]
    public void An_entry_knows_its_type_and_what_the_type_says()
    {
        Assert.True(Catalog.TryGet("core.alias", out KindEntry? entry));
        Assert.Equal(("core.alias", typeof(CoreAlias)), (entry.Kind, entry.BodyType));
        Assert.Equal((Act.Learn, DataType.Scalar), (entry.Act, entry.DataType));
        Assert.Empty(entry.RefKinds);
        Assert.Null(entry.Description);
        Assert.Null(entry.Manifest);
        Assert.False(Catalog.TryGet("core.alia", out KindEntry? none));
        Assert.Null(none);
    }

    [Fact]
    public void Kinds_come_in_ordinal_order() =>
        Assert.Equal(["core.alias", "core.intent", "music.catalog.track"], Catalog.Select(static entry => entry.Kind));

    [Fact]
    public void The_same_type_in_two_catalogs_is_one_kind()
    {
        KindCatalog merged = KindCatalog.Merge(KindCatalog.Of(Track, Alias), KindCatalog.Empty, KindCatalog.Of(Intent, Track), Catalog);

        Assert.Equal(3, merged.Count);
        Assert.Single(KindCatalog.Of(Track, Track, KindEntry.Of<MusicCatalogTrack>(description: "again")));
    }

    [Fact]
    public void Two_types_of_one_kind_are_refused_by_name()
    {
        KindCatalog other = KindCatalog.Of(KindEntry.Of<Client.Track>());

        var refused = Assert.Throws<ArgumentException>(() => KindCatalog.Merge(Catalog, other));

        Assert.StartsWith(
            "The kind 'music.catalog.track' has two types, Syncropel.Tests.MusicCatalogTrack of Syncropel.Tests and "
            + "Syncropel.Tests.Client.Track of Syncropel.Tests; leave one out by Without.",
            refused.Message,
            StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => KindCatalog.Of(Track, KindEntry.Of<Client.Track>()));
        KindCatalog settled = KindCatalog.Merge(Catalog.Without("music.catalog.track", "a.b.c"), other);
        Assert.IsType<Record<Client.Track>>(settled.Open(BodyText.Received(BodyText.Glow)));
        Assert.Equal(3, Catalog.Count);
    }

    [Fact]
    public void An_empty_catalog_opens_everything_untyped() =>
        Assert.IsType<UntypedRecord>(KindCatalog.Empty.Open(BodyText.Received(BodyText.Glow)));

    [Fact]
    public void The_catalog_of_the_SDK_has_the_reserved_kinds()
    {
        Assert.Equal(
            [
                "core.alias", "core.correction", "core.erasure", "core.fulfillment", "core.intent", "core.scope_claim",
                "core.scope_transfer",
            ],
            CoreKinds.Own.Select(static entry => entry.Kind));
        Assert.Same(CoreKinds.Own, CoreKinds.All);
    }

    [Fact]
    public void The_catalog_of_a_project_has_its_own_kinds_and_those_of_the_SDK()
    {
        KindEntry own = Assert.Single(KindCatalogs.Own);
        Assert.Equal(typeof(MusicCatalogTrack), own.BodyType);
        Assert.Equal(["@music.track"], own.RefKinds);
        Assert.Equal(["body.title", "body.album", "body.release_date"], own.Manifest?.IndexedFields);
        Assert.Equal(own.Description, own.Manifest?.Description);
        Assert.Equal(
            CoreKinds.Own.Concat(Syncropel.Synapse.Kinds.SynapseKinds.Own).Append(own).ToHashSet(), KindCatalogs.All.ToHashSet());
    }

    [Fact]
    public void Nulls_are_refused_by_the_name_of_the_parameter()
    {
        Assert.Equal("entries", Assert.Throws<ArgumentNullException>(() => KindCatalog.Of([null!])).ParamName);
        Assert.Equal("catalogs", Assert.Throws<ArgumentNullException>(() => KindCatalog.Merge([Catalog, null!])).ParamName);
        Assert.Equal("indexedFields", Assert.Throws<ArgumentNullException>(() => new KindManifest("core.note", [null!])).ParamName);
    }

    [Fact]
    public void A_catalog_shows_its_kinds() =>
        Assert.Equal("[core.alias as Syncropel.Kinds.CoreAlias]", KindCatalog.Of(Alias).ToString());
}
