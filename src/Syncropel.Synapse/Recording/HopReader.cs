using Syncropel.Synapse.Kinds;

namespace Syncropel.Synapse;

/// <summary>The hops on a thread.</summary>
/// <param name="Records">The hops, by clock and id.</param>
/// <param name="IsComplete">Whether the kernel has said that there are no more.</param>
internal sealed record HopReading(IReadOnlyList<Record<SynapsePipelineHopV1>> Records, bool IsComplete);

/// <summary>Reads all hops on a thread, page by page, and tells a thread that ends from a kernel that stops answering.</summary>
internal static class HopReader
{
    public static async Task<HopReading> ReadAsync(ISyncropelClient client, string thread, CancellationToken cancellationToken)
    {
        List<Record<SynapsePipelineHopV1>> read = [];
        HashSet<(RecordId Claimed, RecordId Content)> seen = [];
        Record? last = null;
        while (true)
        {
            ReadResult<IReadOnlyList<Record>> page =
                await client.TryQueryAsync(Query(thread, last), cancellationToken).ConfigureAwait(false);

            // Not by the id alone: what claims a known id with another content is not known, and shows as tampered. Nor within a page: what
            // stands there twice, a kernel has twice.
            Record[] more = [.. page.Value.Where(record => !seen.Contains((record.Id, record.ComputeId())))];
            seen.UnionWith(more.Select(static record => (record.Id, record.ComputeId())));
            read.AddRange(more.Select(static record => record.As<SynapsePipelineHopV1>()));

            // A kernel may have a limit of its own below the one asked for: only a page with nothing new is the end.
            if (!page.Success || more.Length == 0) return Sorted(read, page.Success);

            // Not the last of the page: where a kernel's order is broken, the audit is to see all of it.
            last = more.Append(last ?? more[0]).MaxBy(static record => (record.Clock, record.Id));
        }
    }

    // By clock and id, as the kernel sorts: an answer in another order has the same records.
    private static HopReading Sorted(List<Record<SynapsePipelineHopV1>> read, bool isComplete) =>
        new([.. read.OrderBy(static one => one.Envelope.Clock).ThenBy(static one => one.Id)], isComplete);

    private static RecordQuery Query(string thread, Record? last) => new()
    {
        Kind = SynapsePipelineHopV1.Kind,
        Thread = thread,
        Limit = RecordQuery.LargestLimit,
        Where = last is null
            ? Filter.Gte("clock", 0)
            : Filter.Gt("clock", last.Clock) | (Filter.Eq("clock", last.Clock) & Filter.Gt("id", last.Id.ToString())),
    };
}
