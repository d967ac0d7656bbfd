using Syncropel.Package.Tests.Harness;

namespace Syncropel.Package.Tests.Breakages;

/// <summary>Schemas that are wrong, in the project and beside it.</summary>
public sealed class BrokenSchemaTests(PackageFeed feed)
{
    private const string Ungrammatical = """
        {
          "kind": {|error SYN0002:"Music.Catalog.Track"|},
          "type": "object"
        }
        """;

    [Fact]
    public async Task A_kind_that_breaks_the_grammar_is_found_in_its_schema()
    {
        Consumer project = Consumer.Create(feed, "Broken")
            .With("Broken.csproj", ProjectFile.Library("Syncropel"))
            .With("schemas/music.catalog.track.kind.json", Ungrammatical)
            .With("schemas/music.catalog.album.kind.json", """
                {
                  "kind": "music.catalog.album",
                  "type": "object",
                  "properties": {
                    "title": { "type": "string", {|error SYN0006:"minLenght"|}: 1 }
                  }
                }
                """);

        (await project.BuildAsync()).AssertAsMarked();
    }

    [Fact]
    public async Task A_schema_that_lies_in_another_folder_is_found_there()
    {
        Consumer project = Consumer.Create(feed, "Broken")
            .With("App/App.csproj", new ProjectFile("Syncropel")
            {
                Items = """<AdditionalFiles Include="../Shared/*.kind.json" />""",
            }.ToString())
            .With("Shared/music.catalog.track.kind.json", Ungrammatical);

        (await project.BuildAsync("App")).AssertAsMarked();
    }
}
