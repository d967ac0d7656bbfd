using Syncropel;

namespace MusicLibrary.Importing;

/// <summary>A recording that stands in the catalogue under several Spotify ids.</summary>
internal sealed record SharedRecording(Ref Recording, string Title, IReadOnlyList<Ref> SpotifyIds)
{
    /// <summary>Joins records on their ISRC reference, and keeps the recordings that several Spotify ids share.</summary>
    public static IReadOnlyList<SharedRecording> FindAll(IEnumerable<Record<MusicCatalogTrack>> tracks) =>
    [
        .. from track in tracks
           where track.BodyError is null
           from recording in track.Refs
           where recording.Id.StartsWith("isrc:", StringComparison.Ordinal)
           group track by recording into same
           let spotifyIds = same.SelectMany(static track => track.Refs).Where(IsSpotify).Distinct().ToList()
           where spotifyIds.Count > 1
           orderby same.Key.Id
           select new SharedRecording(same.Key, same.First().Body.Title, spotifyIds),
    ];

    private static bool IsSpotify(Ref reference) => reference.Id.StartsWith("spotify:", StringComparison.Ordinal);
}
