using Microsoft.CodeAnalysis;
using Syncropel.Generators.Tests.Harness;

namespace Syncropel.Generators.Tests.Catalog;

/// <summary>Kinds of other projects, referred to as a build does, by an image, and as an IDE does, by a compilation.</summary>
public class ReferencedCatalogTests
{
    private const string Glow = """{"kind":"music.catalog.track","title":"Glow"}""";

    private static readonly SchemaText Track = SchemaText.Kind("music.catalog.track", "\"title\": { \"type\": \"string\" }");
    private static readonly SchemaText Album = SchemaText.Kind("music.catalog.album", "\"name\": { \"type\": \"string\" }");
    private static readonly SchemaText Episode = SchemaText.Kind("media.podcast.episode", "\"name\": { \"type\": \"string\" }");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void All_opens_the_kinds_of_a_referenced_project_and_Own_does_not(bool asImage)
    {
        var music = TestProject.Create("Music", [Track]);
        var app = TestProject.Create("Consumer", [Episode], [music.Refer(asImage)]);
        app.Run.AssertDiagnostics();
        GeneratedAssembly loaded = TestProject.Load(app.Run, music);

        OpenedRecord opened = loaded.Catalog("All").Open(RecordText.With(Glow));
        Assert.Equal("Music.MusicCatalogTrack", opened.Body.GetType().FullName);
        Assert.True(loaded.Catalog("All").TryGet("media.podcast.episode", out _));
        Assert.IsType<UntypedRecord>(loaded.Catalog("Own").Open(RecordText.With(Glow)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_two_projects_bring_of_a_third_is_there_once(bool asImage)
    {
        var music = TestProject.Create("Music", [Track]);
        MetadataReference toMusic = music.Refer(asImage);
        var label = TestProject.Create("Label", [Album], [toMusic]);
        var app = TestProject.Create("Consumer", [Episode], [label.Refer(asImage), toMusic]);
        app.Run.AssertDiagnostics();
        string[] kinds = [.. TestProject.Load(app.Run, music, label).Catalog("All").Select(static entry => entry.Kind)];
        Assert.Equal(
            ["media.podcast.episode", "music.catalog.album", "music.catalog.track"],
            kinds.Where(static kind => !kind.StartsWith("core.", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_project_without_kinds_has_a_catalog_of_those_in_sight_for_itself(bool asImage)
    {
        var music = TestProject.Create("Music", [Track]);
        var app = TestProject.Create("Consumer", [], [music.Refer(asImage)]);
        app.Run.AssertDiagnostics();
        GeneratedAssembly loaded = TestProject.Load(app.Run, music);
        Assert.True(loaded.Catalog("All").TryGet("music.catalog.track", out _));
        Assert.Empty(loaded.Catalog("Own"));
        Assert.False(loaded.Type("KindCatalogs").IsPublic);
        Assert.DoesNotContain("[assembly:", app.Run.Catalog, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Names_that_are_words_of_csharp_are_escaped(bool asImage)
    {
        var music = TestProject.Create("Music.event", [Track]);
        var app = TestProject.Create("Consumer", [Episode], [music.Refer(asImage)]);
        app.Run.AssertDiagnostics();
        Assert.True(TestProject.Load(app.Run, music).Catalog("All").TryGet("music.catalog.track", out _));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_is_referenced_under_an_alias_alone_is_out_of_sight(bool asImage)
    {
        var music = TestProject.Create("Music", [Track]);
        MetadataReference reference = music.Refer(asImage);
        Assert.Null(TestProject.Create("Consumer", [], [reference.WithAliases(["music"])]).Run.Catalog);
        Assert.NotNull(TestProject.Create("Consumer", [], [reference.WithAliases(["music", "global"])]).Run.Catalog);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_body_holds_bodies_of_a_referenced_project(bool asImage)
    {
        var music = TestProject.Create("Music", [Track]);
        SchemaText mixtape = SchemaText.Kind(
            "media.mix.tape", "\"tracks\": { \"type\": \"array\", \"items\": { \"$ref\": \"music.catalog.track.kind.json\" } }");
        var app = TestProject.Create("Consumer", [mixtape], [music.Refer(asImage)]);
        app.Run.AssertDiagnostics();
        BodyProbe tape = TestProject.Load(app.Run, music).BodyOf("MediaMixTape");
        IRecordBody body = tape.RoundTrip("\"tracks\":[{\"title\":\"Glow\"}]");
        object first = Assert.Single((IEnumerable<object>)BodyProbe.Get(body, "Tracks")!);
        Assert.Equal("Music.MusicCatalogTrack", first.GetType().FullName);
    }

    [Fact]
    public void A_broken_image_is_without_kinds_and_breaks_nothing()
    {
        byte[] noise = new byte[4096];
        new Random(20260720).NextBytes(noise);
        PortableExecutableReference[] broken =
        [
            MetadataReference.CreateFromImage(noise),
            MetadataReference.CreateFromImage(noise, new MetadataReferenceProperties(MetadataImageKind.Module)),
            MetadataReference.CreateFromFile(Path.Combine(AppContext.BaseDirectory, "Rules", "README.md")),
        ];
        var app = TestProject.Create("Consumer", [Episode], broken);
        app.Run.AssertDiagnostics();
        Assert.NotNull(app.Run.Catalog);
    }

    [Theory]
    [InlineData("[assembly: Syncropel.KindDeclaration(null!, typeof(string))]")]
    [InlineData("[assembly: Syncropel.KindDeclaration(\"a.b.c\", null!)]")]
    [InlineData("[assembly: Syncropel.KindCatalog(null!)]")]
    [InlineData("[assembly: Other.Syncropel.KindCatalog(typeof(string))]\nnamespace Other.Syncropel { internal sealed class "
        + "KindCatalogAttribute(System.Type type) : System.Attribute { public object Of => type; } }")]
    public void Attributes_that_the_generator_did_not_write_do_no_harm(string code)
    {
        Compilation odd = TestCompilation.Create(code);
        using var image = new MemoryStream();
        Assert.True(odd.Emit(image, cancellationToken: TestContext.Current.CancellationToken).Success);
        foreach (MetadataReference reference in (MetadataReference[])
            [odd.ToMetadataReference(), MetadataReference.CreateFromImage(image.ToArray())])
        {
            var app = TestProject.Create("Consumer", [Episode], [reference]);
            app.Run.AssertDiagnostics();
            GeneratedAssembly.Load(app.Run.Output);
        }
    }
}
