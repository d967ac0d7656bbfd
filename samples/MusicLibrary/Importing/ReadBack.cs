using Syncropel;

namespace MusicLibrary.Importing;

/// <summary>Reads the emitted records back, and recomputes every id from the JSON that came.</summary>
internal sealed record ReadBack(IReadOnlyList<Record<MusicCatalogTrack>> Tracks, int Verified, IReadOnlyList<string> Problems)
{
    /// <param name="client">The client.</param>
    /// <param name="thread">The thread to read.</param>
    /// <param name="emitted">The records of this run; others on the thread are left alone.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static async Task<ReadBack> RunAsync(
        SyncropelClient client, string thread, IReadOnlySet<RecordId> emitted, CancellationToken cancellation)
    {
        var tracks = new List<Record<MusicCatalogTrack>>();
        var problems = new List<string>();
        var stored = client.QueryAsync<MusicCatalogTrack>(thread: thread, cancellationToken: cancellation);
        await foreach (Record<MusicCatalogTrack> record in stored)
        {
            if (!emitted.Contains(record.Id)) continue;
            tracks.Add(record);
            if (!record.VerifyId()) problems.Add($"record {record.Id}: its content has another id, {record.Envelope.ComputeId()}");
            if (record.BodyError is { } misfit) problems.Add($"record {record.Id}: {misfit.Message}");
        }

        int missing = emitted.Count - tracks.Count;
        if (missing > 0) problems.Add($"{missing} of {emitted.Count} emitted records did not come back");
        return new ReadBack(tracks, tracks.Count(static record => record.VerifyId()), problems);
    }
}
