using Syncropel.Package.Tests.Consumers;
using Syncropel.Package.Tests.Harness;

namespace Syncropel.Package.Tests.Breakages;

public sealed class CodeFixTests(PackageFeed feed)
{
    [Fact]
    public async Task Dotnet_format_applies_the_fixes_of_the_package()
    {
        Consumer project = Consumer.Create(feed, "Broken")
            .With("Broken.csproj", ProjectFile.Library("Syncropel"))
            .With(Tracks.File, Tracks.Schema)
            .With("Import.cs", """
                using System.Text.Json.Nodes;
                using Syncropel;

                public static class Import
                {
                    public static async Task<bool> RunAsync(SyncropelClient client)
                    {
                        var body = new JsonObject { ["title"] = "Glow" };
                        EmitResult result = await client.EmitAsync(Act.Put, "music.catalog.trak", body, "music.library");
                        return result.Success;
                    }
                }
                """);
        string misspelt = project.Read("Import.cs");

        (await project.DotNetAsync("format", "analyzers", "--diagnostics", "SYN1002", "--verbosity", "normal")).AssertDone();

        Assert.Equal(misspelt.Replace("catalog.trak\"", "catalog.track\"", StringComparison.Ordinal), project.Read("Import.cs"));
    }
}
