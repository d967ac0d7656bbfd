using Syncropel;

namespace MusicLibrary.Importing;

/// <summary>Asks the kernel for the tracks of a decade.</summary>
internal static class Nineties
{
    /// <summary>Counts those of this run; others on the thread are left alone.</summary>
    public static async Task<int> CountAsync(
        SyncropelClient client, string thread, IReadOnlySet<RecordId> emitted, CancellationToken cancellation)
    {
        // A release date is a day, a month or a year, whose texts all come in the order of time.
        Filter nineties = MusicCatalogTrack.Fields.ReleaseDate >= "1990" & MusicCatalogTrack.Fields.ReleaseDate < "2000";
        int count = 0;
        await foreach (Record<MusicCatalogTrack> track in client.QueryAsync<MusicCatalogTrack>(
            nineties, thread: thread, cancellationToken: cancellation))
        {
            if (emitted.Contains(track.Id)) count++;
        }

        return count;
    }
}
