using System.Globalization;
using Microsoft.CodeAnalysis;
using Syncropel.Generators.Tests.Harness;

namespace Syncropel.Generators.Tests.Catalog;

/// <summary>SYN0004 and SYN0013: one kind in two assemblies.</summary>
public class DisputeTests
{
    private static readonly SchemaText Track = SchemaText.Kind("music.catalog.track", "\"title\": { \"type\": \"string\" }");
    private static readonly SchemaText Album = SchemaText.Kind("music.catalog.album", "\"name\": { \"type\": \"string\" }");
    private static readonly SchemaText Episode = SchemaText.Kind("media.podcast.episode", "\"name\": { \"type\": \"string\" }");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_kind_that_a_referenced_assembly_declares_is_not_declared_again(bool asImage)
    {
        var music = TestProject.Create("Music", [Track]);
        var app = TestProject.Create("Consumer", [Track, Album], [music.Refer(asImage)]);
        app.Run.AssertDiagnostics(
            "music.catalog.track.kind.json(2,11)-(2,32): SYN0004: 'music.catalog.track' is declared in the assembly 'Music' too; "
            + "use its type Music.MusicCatalogTrack and remove this file, or give this kind another name");
        Assert.Equal(["MusicCatalogAlbum.kind.g.cs"], app.Run.Sources.Keys);
        KindCatalog all = TestProject.Load(app.Run, music).Catalog("All");
        Assert.True(all.TryGet("music.catalog.track", out KindEntry? entry));
        Assert.Equal("Music.MusicCatalogTrack", entry.BodyType.FullName);
    }

    [Fact]
    public void A_kind_of_the_SDK_is_not_declared_again() => GeneratorHarness.Report(
        SchemaText.Kind("core.alias", ""),
        "core.alias.kind.json(2,11)-(2,23): SYN0004: 'core.alias' is declared in the assembly 'Syncropel' too; "
        + "use its type Syncropel.Kinds.CoreAlias and remove this file, or give this kind another name");

    [Fact]
    public void Each_of_two_files_is_told_once()
    {
        SchemaText again = new("second/core.alias.kind.json", SchemaText.Kind("core.alias", "").Text);
        GeneratorRun run = GeneratorHarness.Run("", again, new("first/core.alias.kind.json", again.Text));
        Assert.Equal(["SYN0004", "SYN0004"], run.Diagnostics.Select(static diagnostic => diagnostic.Id));
        Assert.Equal(["first/", "second"], run.Diagnostics.Select(static diagnostic => diagnostic.Location.GetLineSpan().Path[..6]));
        Assert.Empty(run.Sources);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void SYN0013_two_assemblies_with_one_kind_are_reported_and_the_first_is_opened(bool asImage)
    {
        var second = TestProject.Create("Studio", [Track, Episode]);
        var first = TestProject.Create("Label", [Track, Album]);
        var app = TestProject.Create("Consumer", [], [second.Refer(asImage), first.Refer(asImage)]);
        AssertDisputes(
            app.Run,
            "SYN0013: 'music.catalog.track' is declared by the assembly 'Label' as Label.MusicCatalogTrack and by the assembly "
            + "'Studio' as Studio.MusicCatalogTrack, and the catalog opens it as the first; refer to one of the assemblies only, or "
            + "rename the kind in one");
        KindCatalog all = TestProject.Load(app.Run, first, second).Catalog("All");
        Assert.True(all.TryGet("music.catalog.track", out KindEntry? entry));
        Assert.Equal("Label.MusicCatalogTrack", entry.BodyType.FullName);
        Assert.True(all.TryGet("music.catalog.album", out _));
        Assert.True(all.TryGet("media.podcast.episode", out _));
    }

    [Fact]
    public void Three_assemblies_with_one_kind_are_two_disputes_with_the_first()
    {
        TestProject[] three = [.. "CAB".Select(static name => TestProject.Create(name.ToString(), [Track]))];
        GeneratorRun run = TestProject.Create("Consumer", [], [.. three.Select(static project => project.Refer(asImage: true))]).Run;
        Assert.Equal(2, run.Diagnostics.Count);
        Assert.All(run.Diagnostics, static dispute =>
            Assert.Contains("'A' as A.MusicCatalogTrack", dispute.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal));
        Assert.Single(TestProject.Load(run, three).Catalog("All"), static entry => entry.Kind == "music.catalog.track");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void SYN0013_two_assemblies_with_one_catalog_class_are_reported_and_the_first_counts(bool asImage)
    {
        (string, string) sameSpace = ("SyncropelNamespace", "Acme");
        var first = TestProject.Create("Acme.A", [Track], null, sameSpace);
        var second = TestProject.Create("Acme.B", [Album], null, sameSpace);
        var app = TestProject.Create("Consumer", [Episode], [second.Refer(asImage), first.Refer(asImage)]);
        AssertDisputes(
            app.Run,
            "SYN0013: The catalog class of the assembly 'Acme.B' is called Acme.KindCatalogs, as that of the assembly 'Acme.A' is, "
            + "and is left out; set the property SyncropelCatalogClass in one of the projects");
        Assert.DoesNotContain("Acme.KindCatalogs.Own,\n    global::Acme.KindCatalogs", app.Run.Catalog, StringComparison.Ordinal);
    }

    [Fact]
    public void SYN0013_a_project_that_takes_the_names_of_another_compiles_and_is_told()
    {
        (string, string) sameSpace = ("SyncropelNamespace", "Consumer");
        var music = TestProject.Create("Music", [Track], null, sameSpace);
        var tests = TestProject.Create("Music.Tests", [Episode], [music.Refer(asImage: true)], sameSpace);
        AssertDisputes(
            tests.Run,
            "SYN0013: The catalog class of the assembly 'Music' is called Consumer.KindCatalogs, as that of this project is, "
            + "and is left out; set the property SyncropelCatalogClass in one of the projects");
        Assert.True(TestProject.Load(tests.Run, music).Catalog("All").TryGet("media.podcast.episode", out _));
    }

    [Fact]
    public void The_same_assembly_given_twice_is_no_dispute()
    {
        var music = TestProject.Create("Music", [Track]);
        MetadataReference reference = music.Refer(asImage: true);
        TestProject.Create("Consumer", [], [reference, reference]).Run.AssertDiagnostics();
        TestProject.Create("Consumer", [], [reference, music.Refer(asImage: true)]).Run.AssertDiagnostics();
    }

    private static void AssertDisputes(GeneratorRun run, params string[] expected)
    {
        IEnumerable<string> actual =
            run.Diagnostics.Select(static dispute => $"{dispute.Id}: {dispute.GetMessage(CultureInfo.InvariantCulture)}");
        Assert.Equal(expected, actual);
        Assert.All(run.Diagnostics, static dispute =>
            Assert.Equal((DiagnosticSeverity.Warning, Location.None), (dispute.DefaultSeverity, dispute.Location)));
    }
}
