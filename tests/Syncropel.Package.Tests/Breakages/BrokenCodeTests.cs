using Syncropel.Package.Tests.Consumers;
using Syncropel.Package.Tests.Harness;

namespace Syncropel.Package.Tests.Breakages;

/// <summary>Code that uses the SDK wrongly, in a project as a stranger has it.</summary>
public sealed class BrokenCodeTests(PackageFeed feed)
{
    private const string Broken = """
        using System.Text.Json.Nodes;
        using Syncropel;

        namespace Broken;

        public static class Import
        {
            public static async Task RunAsync(SyncropelClient client)
            {
                EmitResult misspelt = await client.EmitAsync(
                    Act.Put, {|warning SYN1002:"music.catalog.trak"|}, new JsonObject { ["title"] = "Glow" }, "music.library");
                if (!misspelt.Success) throw new InvalidOperationException();
                Ref[] refs = [Ref.MusicTrack(isrc: "USJI19810404")];
                var track = new MusicCatalogTrack { Title = "Glow", DurationMs = {|error SYN1012:0|} };
                await client.{|warning SYN1004:EmitAsync|}(track, "music.library", refs);
            }
        }
        """;

    private Consumer Project(string source) => Consumer.Create(feed, "Broken")
        .With("Broken.csproj", ProjectFile.Library("Syncropel"))
        .With(Tracks.File, Tracks.Schema)
        .With("Import.cs", source);

    [Fact]
    public async Task A_misspelt_kind_an_ignored_result_and_a_constant_out_of_range_are_found_where_they_are()
    {
        BuildResult build = await Project(Broken).BuildAsync();

        build.AssertAsMarked();
        Assert.Contains("did you mean 'music.catalog.track'?", build.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_editorconfig_changes_severities()
    {
        string source = Broken.Replace("warning SYN1004", "error SYN1004", StringComparison.Ordinal)
            .Replace("{|error SYN1012:0|}", "0", StringComparison.Ordinal);
        Consumer project = Project(source).With(".editorconfig", """
            [*.cs]
            dotnet_diagnostic.SYN1004.severity = error
            dotnet_diagnostic.SYN1012.severity = none
            """);

        (await project.BuildAsync()).AssertAsMarked();
    }

    [Fact]
    public async Task TreatWarningsAsErrors_makes_errors_of_them()
    {
        Consumer project = Project(Broken.Replace("{|warning ", "{|error ", StringComparison.Ordinal));

        (await project.BuildAsync("-p:TreatWarningsAsErrors=true")).AssertAsMarked();
    }
}
