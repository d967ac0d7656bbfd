using System.Text.Json;
using Syncropel.Package.Tests.Harness;

namespace Syncropel.Package.Tests.Consumers;

/// <summary>Which files of a project are schemas, and what becomes of a project that has none.</summary>
public sealed class SchemaFilesTests(PackageFeed feed)
{
    private const string Generated = "obj/generated/Syncropel.Generators/Syncropel.Generators.SyncropelGenerator";

    private const string Emitting = """
        <EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles>
        <CompilerGeneratedFilesOutputPath>obj/generated</CompilerGeneratedFilesOutputPath>
        """;

    [Fact]
    public async Task A_project_without_schemas_gets_no_code_and_no_findings_and_is_not_compiled_again_for_nothing()
    {
        Consumer plain = Consumer.Create(feed, "Plain")
            .With("Plain.csproj", new ProjectFile("Syncropel") { Properties = Emitting }.ToString())
            .With("Plain.cs", "public static class Plain;");

        (await plain.BuildAsync()).AssertClean();
        BuildResult again = await plain.BuildAsync("--no-restore", "-v:n");

        again.AssertClean();
        Assert.False(Directory.Exists(plain.PathOf(Generated)), "Something was generated.");
        Assert.Contains("Skipping target \"CoreCompile\"", again.Output, StringComparison.Ordinal);
        Assert.Empty(await SchemasOfAsync(plain));
    }

    [Fact]
    public async Task Schemas_are_found_in_every_folder_but_not_among_what_was_built_and_an_edit_of_one_compiles_again()
    {
        Consumer project = Consumer.Create(feed, "Tracks")
            .With("Tracks.csproj", new ProjectFile("Syncropel")
            {
                Properties = Emitting,
                Items = """<None Update="kinds/**" CopyToOutputDirectory="PreserveNewest" />""",
            }.ToString())
            .With("Directory.Build.props", """
                <Project>
                  <PropertyGroup>
                    <ArtifactsPath>$(MSBuildThisFileDirectory)out</ArtifactsPath>
                  </PropertyGroup>
                </Project>
                """)
            .With($"kinds/music/{Tracks.File}", Tracks.Schema)
            .With($"tests/Tracks.Tests/bin/Debug/net10.0/{Tracks.File}", Tracks.Schema)
            .With($"tests/Tracks.Tests/obj/{Tracks.File}", Tracks.Schema)
            .With("@music.release.ref.json", """
                {
                  "ref": "@music.release",
                  "parameters": { "upc": { "pattern": "^[0-9]{12}$" } },
                  "schemes": [{ "id": "upc:{upc}" }]
                }
                """);

        (await project.BuildAsync()).AssertClean();
        project.With($"kinds/music/{Tracks.File}", Tracks.Schema.Replace("duration_ms", "length_ms", StringComparison.Ordinal));
        (await project.BuildAsync("--no-restore")).AssertClean();

        Assert.Equal(["@music.release.ref.json", "music.catalog.track.kind.json"], await SchemasOfAsync(project));
        string code = string.Concat(Directory.GetFiles(project.PathOf(Generated), "*MusicCatalogTrack*").Select(File.ReadAllText));
        Assert.Contains("LengthMs", code, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_switch_leaves_the_choice_of_schemas_to_the_project()
    {
        Consumer project = Consumer.Create(feed, "Chosen")
            .With("Chosen.csproj", new ProjectFile("Syncropel")
            {
                Properties = "<SyncropelSchemas>false</SyncropelSchemas>",
                Items = """<AdditionalFiles Include="chosen/*.kind.json" />""",
            }.ToString())
            .With($"chosen/{Tracks.File}", Tracks.Schema)
            .With("drafts/music.catalog.draft.kind.json", "no JSON")
            .With("Use.cs", "public static class Use { public static string Name => nameof(Chosen.MusicCatalogTrack); }");

        (await project.BuildAsync()).AssertClean();
    }

    private static async Task<IEnumerable<string>> SchemasOfAsync(Consumer project)
    {
        string items = (await project.DotNetAsync("msbuild", "-getItem:AdditionalFiles", "-nologo")).AssertDone();
        using JsonDocument parsed = JsonDocument.Parse(items);
        return
        [
            .. parsed.RootElement.GetProperty("Items").GetProperty("AdditionalFiles").EnumerateArray()
                .Select(static item => Path.GetFileName(item.GetProperty("Identity").GetString()!))
                .Order(StringComparer.Ordinal),
        ];
    }
}
