using Syncropel.Package.Tests.Harness;

namespace Syncropel.Package.Tests.Consumers;

public sealed class ConsoleTests(PackageFeed feed)
{
    [Fact]
    public async Task A_console_app_emits_a_generated_kind_and_reads_it_back()
    {
        Consumer app = Consumer.Create(feed, "Tracks")
            .With("Tracks.csproj", ProjectFile.Console("Syncropel", "Syncropel.Testing"))
            .With($"schemas/{Tracks.File}", Tracks.Schema)
            .With("Program.cs", """
                using Syncropel;
                using Syncropel.Testing;
                using Tracks;

                await using KernelHost kernel = await KernelHost.StartAsync();
                await using var client = new SyncropelClient(new()
                {
                    Endpoint = kernel.Endpoint,
                    Identity = Identity.Static("did:example:my-app"),
                });

                EmitResult result = await client.EmitAsync(
                    new MusicCatalogTrack { Title = "Glow", DurationMs = 221_000 },
                    thread: "music.library",
                    refs: [Ref.MusicTrack(isrc: "USJI19810404")]);
                Console.WriteLine($"{result.Outcome} {result.Error}");
                await foreach (var track in client.QueryAsync<MusicCatalogTrack>(MusicCatalogTrack.Fields.Title == "Glow"))
                    Console.WriteLine($"{track.Body.Title} {track.VerifyId()} {track.Refs[0].Kind}");
                """);

        (await app.BuildAsync()).AssertClean();

        Assert.Equal("Stored \nGlow True @music.track", await app.RunAsync());
    }
}
