namespace Syncropel.Benchmarks;

/// <summary>A record as the benchmarks of ids and emits have it.</summary>
internal static class Samples
{
    public static MusicCatalogTrack Track { get; } = new()
    {
        Title = "Feel This Moment (feat. Christina Aguilera)",
        Artists = ["Pitbull", "Christina Aguilera"],
        Album = "Global Warming (Deluxe Version)",
        ReleaseDate = "2012-11-16",
        DurationMs = 229506,
        Explicit = false,
        Genres = ["dance pop", "miami hip hop", "pop"],
        Label = "Mr.305/Polo Grounds Music/RCA Records",
        DiscNumber = 1,
        TrackNumber = 3,
    };
}
