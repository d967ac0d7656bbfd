using Syncropel.Generators.Tests.Harness;

namespace Syncropel.Generators.Tests.Catalog;

/// <summary>The catalog of a project's own kinds, compiled and run.</summary>
public class OwnCatalogTests
{
    private static readonly SchemaText Track = SchemaText.Kind(
        "music.catalog.track",
        "\"title\": { \"type\": \"string\" }, \"year\": { \"type\": \"integer\" }",
        required: "title",
        more: """
            "act": "KNOW", "dataType": "REFERENCE", "description": "A \"track\".", "refs": ["@music.track"],
            "indexed": ["body.title", "body.year"]
            """);

    private static readonly SchemaText Album = SchemaText.Kind("music.catalog.album", "\"name\": { \"type\": \"string\" }");

    [Fact]
    public void It_knows_of_each_kind_what_its_schema_says()
    {
        GeneratedAssembly assembly = GeneratorHarness.Load(Track, Album);
        KindCatalog own = assembly.Catalog("Own");
        Assert.Equal(["music.catalog.album", "music.catalog.track"], own.Select(static entry => entry.Kind));
        Assert.True(own.TryGet("music.catalog.track", out KindEntry? track));
        Assert.Equal(assembly.Type("MusicCatalogTrack"), track.BodyType);
        Assert.Equal((Act.Know, DataType.Reference), (track.Act, track.DataType));
        Assert.Equal(["@music.track"], track.RefKinds);
        Assert.Equal(new KindManifest("music.catalog.track", ["body.title", "body.year"], "A \"track\"."), track.Manifest);
        Assert.True(own.TryGet("music.catalog.album", out KindEntry? album));
        Assert.Equal((Act.Put, DataType.Scalar, null, null), (album.Act, album.DataType, album.Manifest, album.Description));
        Assert.Empty(album.RefKinds);
    }

    [Fact]
    public void It_opens_a_record_as_its_type()
    {
        GeneratedAssembly assembly = GeneratorHarness.Load(Track, Album);
        KindCatalog own = assembly.Catalog("Own");
        OpenedRecord opened = own.Open(RecordText.With("""{"kind":"music.catalog.track","title":"Glow"}"""));
        Assert.IsType(assembly.Type("MusicCatalogTrack"), opened.Body);
        Assert.Equal("Glow", BodyProbe.Get(opened.Body, "Title"));
        Assert.Equal("$.title", own.Open(RecordText.With("""{"kind":"music.catalog.track","title":7}""")).BodyError?.Path);
    }

    [Fact]
    public void All_holds_the_kinds_of_the_SDK_too()
    {
        KindCatalog all = GeneratorHarness.Load(Track).Catalog("All");
        Assert.True(all.TryGet("core.intent", out _));
        Assert.True(all.TryGet("music.catalog.track", out _));
    }

    [Fact]
    public void A_project_without_kinds_has_no_catalog()
    {
        Assert.Null(GeneratorHarness.Report([]).Catalog);
        Assert.Null(GeneratorHarness.Report(ReferenceTexts.Book).Catalog);
    }

    [Fact]
    public void A_faulty_kind_is_not_in_it()
    {
        SchemaText faulty = SchemaText.Kind("a.b.c", "", more: "\"act\": \"PUTS\"");
        GeneratorRun run = GeneratorHarness.Run("", faulty, Album);
        Assert.Equal("SYN0005", Assert.Single(run.Diagnostics).Id);
        KindEntry only = Assert.Single(GeneratedAssembly.Load(run.Output).Catalog("Own"));
        Assert.Equal("music.catalog.album", only.Kind);
    }

    [Fact]
    public void A_deprecated_kind_is_in_it_without_a_warning() =>
        Assert.Single(GeneratorHarness.Load(SchemaText.Of("", more: "\"deprecated\": true")).Catalog("Own"));

    [Theory]
    [InlineData("Consumer.Everything", "Everything")]
    [InlineData("Consumer.event.Kinds", "event.Kinds")]
    public void Its_class_can_be_chosen(string given, string className)
    {
        GeneratorRun run = GeneratorHarness.Run(TestCompilation.Create(""), [Album], ("SyncropelCatalogClass", given));
        run.AssertDiagnostics();
        Assert.Single(GeneratedAssembly.Load(run.Output).Catalog("Own", className));
    }

    [Fact]
    public void Its_class_may_be_in_no_namespace()
    {
        GeneratorRun run = GeneratorHarness.Run(TestCompilation.Create(""), [Album], ("SyncropelCatalogClass", "Everything"));
        run.AssertDiagnostics();
        GeneratedAssembly.Load(run.Output);
        Assert.Contains("\npublic static partial class Everything\n", run.Catalog, StringComparison.Ordinal);
        Assert.DoesNotContain("\nnamespace", run.Catalog, StringComparison.Ordinal);
    }

    [Fact]
    public void A_kind_that_would_have_the_name_of_its_class_is_reported() => MarkedSchema.Reports(
        SchemaText.Kind("a.b.c", "", more: "\"csharpName\": [|\"KindCatalogs\"|]"),
        "SYN0005",
        "'csharpName' is the string \"KindCatalogs\"; the class of the catalogs of kinds is called 'Consumer.KindCatalogs'; "
        + "give another name by \"csharpName\"");

    [Fact]
    public void A_path_that_no_query_can_name_is_not_indexed() => MarkedSchema.Reports(
        SchemaText.Of("\"a b\": { \"type\": \"string\" }", more: "\"indexed\": [[|\"body.a b\"|]]"),
        "SYN0007",
        "'body.a b' refers to nothing that can be: no query can name such a path, because the segment 'a b' is not of letters, "
        + "digits, '_' and '-'; leave it out");
}
