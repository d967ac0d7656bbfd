using System.Text.Json.Serialization;
using Syncropel;

namespace MusicLibrary.Importing;

/// <summary>One line of the input, in the words of the data set (see data/SOURCE.md).</summary>
internal sealed record TrackLine
{
    public required string Title { get; init; }

    public required IReadOnlyList<string> Artists { get; init; }

    public required string Isrc { get; init; }

    public string? SpotifyId { get; init; }

    public string? Album { get; init; }

    public string? ReleaseDate { get; init; }

    public long? DurationMs { get; init; }

    public bool? Explicit { get; init; }

    public IReadOnlyList<string>? Genres { get; init; }

    public string? Label { get; init; }

    public long? DiscNumber { get; init; }

    public long? TrackNumber { get; init; }

    /// <summary>The line as the body of a record.</summary>
    public MusicCatalogTrack ToBody() => new()
    {
        Title = Title,
        Artists = Artists.ToValueList(),
        Album = Album,
        ReleaseDate = ReleaseDate,
        DurationMs = DurationMs,
        Explicit = Explicit,
        Genres = Genres?.ToValueList(),
        Label = Label,
        DiscNumber = DiscNumber,
        TrackNumber = TrackNumber,
    };

    /// <summary>What the line is about: the recording by its ISRC, and by its id on Spotify.</summary>
    /// <exception cref="ArgumentException">An id cannot be what it says.</exception>
    public IReadOnlyCollection<Ref> ToRefs() =>
        SpotifyId is null ? [Ref.MusicTrack(isrc: Isrc)] : [Ref.MusicTrack(isrc: Isrc), Ref.MusicTrack(spotifyId: SpotifyId)];
}

/// <summary>Reads lines without reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(TrackLine))]
internal sealed partial class TrackLineContext : JsonSerializerContext;
