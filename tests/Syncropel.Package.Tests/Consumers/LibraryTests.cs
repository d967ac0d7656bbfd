using Syncropel.Package.Tests.Harness;

namespace Syncropel.Package.Tests.Consumers;

/// <summary>Kinds that are one project's, and used by another.</summary>
public sealed class LibraryTests(PackageFeed feed)
{
    // The app names no package: all that it has comes by way of the library.
    [Fact]
    public async Task An_app_uses_the_kinds_of_its_library_and_declares_kinds_of_its_own_beside_them()
    {
        Consumer both = Consumer.Create(feed, "Both")
            .With("Music/Music.csproj", ProjectFile.Library("Syncropel"))
            .With($"Music/{Tracks.File}", Tracks.Schema)
            .With("Shop/Shop.csproj", new ProjectFile
            {
                Properties = "<OutputType>Exe</OutputType>",
                Items = """<ProjectReference Include="../Music/Music.csproj" />""",
            }.ToString())
            .With("Shop/shop.orders.placed.kind.json", """
                {
                  "kind": "shop.orders.placed",
                  "type": "object",
                  "properties": { "track": { "$ref": "music.catalog.track.kind.json" } },
                  "required": ["track"]
                }
                """)
            .With("Shop/Program.cs", """
                using Music;
                using Shop;

                var order = new ShopOrdersPlaced { Track = new MusicCatalogTrack { Title = "Glow" } };
                Console.WriteLine(order.Track.Title);
                Console.WriteLine(string.Join(' ', Shop.KindCatalogs.Own.Select(entry => entry.Kind)));
                Console.WriteLine(Shop.KindCatalogs.All.TryGet("music.catalog.track", out _));
                """);

        (await both.BuildAsync("Shop")).AssertClean();

        Assert.Equal("Glow\nshop.orders.placed\nTrue", await both.RunAsync("Shop"));

        both.With("Music/music.catalog.label.kind.json", """
                { "kind": "music.catalog.label", "type": "object", "properties": { "name": { "type": "string" } }, "required": ["name"] }
                """)
            .With("Shop/Program.cs", """
                Console.WriteLine(new Music.MusicCatalogLabel { Name = "Blue" }.Name);
                Console.WriteLine(Shop.KindCatalogs.All.TryGet("music.catalog.label", out _));
                """);
        (await both.BuildAsync("Shop", "--no-restore")).AssertClean();

        Assert.Equal("Blue\nTrue", await both.RunAsync("Shop"));
    }

    [Fact]
    public async Task A_kind_of_a_library_is_known_to_the_rules_in_the_app()
    {
        Consumer both = Consumer.Create(feed, "Both")
            .With("Music/Music.csproj", ProjectFile.Library("Syncropel"))
            .With($"Music/{Tracks.File}", Tracks.Schema)
            .With("Shop/Shop.csproj", new ProjectFile
            {
                Items = """<ProjectReference Include="../Music/Music.csproj" />""",
            }.ToString())
            .With($"Shop/{Tracks.File}", Tracks.Schema.Replace(
                "\"music.catalog.track\"", "{|error SYN0004:\"music.catalog.track\"|}", StringComparison.Ordinal))
            .With("Shop/Orders.cs", """
                using Syncropel;

                public static class Orders
                {
                    public static RecordQuery Tracks { get; } = new() { Kind = {|warning SYN1002:"music.catalog.trak"|} };
                }
                """);

        (await both.BuildAsync("Shop")).AssertAsMarked();
    }
}
