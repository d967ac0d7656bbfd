using Syncropel.Package.Tests.Consumers;
using Syncropel.Package.Tests.Harness;

namespace Syncropel.Package.Tests.Breakages;

/// <summary>A compiler that is older than the package's slot, for which NuGet leaves generator and analyzers out.</summary>
public sealed class OldCompilerTests(PackageFeed feed)
{
    [Fact]
    public async Task A_compiler_that_loads_no_generator_is_an_error_of_the_project_before_anything_is_compiled()
    {
        Consumer app = Consumer.Create(feed, "Old")
            .With("Old.csproj", ProjectFile.Library("Syncropel"))
            .With(Tracks.File, Tracks.Schema)
            .With("Use.cs", "public static class Use { public static string Name => nameof(Old.MusicCatalogTrack); }");

        // What the SDK chooses analyzers by.
        BuildResult old = await app.BuildAsync("-p:CompilerApiVersion=roslyn4.13");
        BuildResult oldest = await app.BuildAsync("--no-restore", "-p:CompilerApiVersion=roslyn4.14");

        Finding finding = Assert.Single(old.Findings);
        Assert.Equal(new FindingPlace("Old.csproj", 0, 0, "error", "SYN9001"), finding.Place);
        Assert.StartsWith("The compiler is Roslyn 4.13, and Syncropel needs 4.14 or newer", finding.Message, StringComparison.Ordinal);
        oldest.AssertClean();
    }

    // By the package that brings that compiler along, so that it runs, and not only its number is given.
    [Fact]
    public async Task The_oldest_compiler_that_is_enough_generates_and_has_the_rules()
    {
        Consumer app = Consumer.Create(feed, "Old")
            .With("Old.csproj", new ProjectFile("Syncropel")
            {
                // Without the second of these the SDK takes its own compiler all the same.
                Properties = "<OutputType>Exe</OutputType> <RoslynCompilerType>Custom</RoslynCompilerType>",
                Items = $"""<PackageReference Include="Microsoft.Net.Compilers.Toolset" Version="{Built.RoslynVersion}" />""",
            }.ToString())
            .With(Tracks.File, Tracks.Schema)
            .With("Program.cs", """
                using Old;
                using Syncropel;

                _ = new RecordQuery { Kind = {|warning SYN1002:"music.catalog.trak"|} };
                Console.WriteLine(new MusicCatalogTrack { Title = "Glow" }.Title);
                """);

        (await app.BuildAsync()).AssertAsMarked();

        Assert.Equal("Glow", await app.RunAsync());
        Assert.Equal(
            $"roslyn{Built.RoslynVersion.ToString(2)}",
            (await app.DotNetAsync("msbuild", "-getProperty:CompilerApiVersion", "-nologo")).AssertDone());
    }

    [Fact]
    public async Task An_editor_that_looks_at_a_project_is_not_told()
    {
        Consumer app = Consumer.Create(feed, "Old").With("Old.csproj", ProjectFile.Library("Syncropel"));

        (await app.BuildAsync("-p:CompilerApiVersion=roslyn4.13", "-p:DesignTimeBuild=true")).AssertClean();
    }
}
