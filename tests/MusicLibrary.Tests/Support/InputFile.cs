namespace MusicLibrary.Tests.Support;

/// <summary>A file with the given lines, for as long as a test runs.</summary>
internal sealed class InputFile : IDisposable
{
    public InputFile(params string[] lines) => File.WriteAllLines(Path, lines);

    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"tracks-{Guid.NewGuid():N}.jsonl");

    public static string Track(string title, string isrc, string spotifyId) =>
        $$"""{"title":"{{title}}","artists":["Zonke"],"isrc":"{{isrc}}","spotifyId":"{{spotifyId}}","explicit":false}""";

    public void Dispose() => File.Delete(Path);
}
