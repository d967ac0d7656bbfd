using Syncropel.Synapse.Kinds;

namespace Syncropel.Synapse;

/// <summary>
/// Of two records for one hop on the same parents, that on which others build is the one that was recorded, whatever their clocks say;
/// the other goes behind the chain, where it is named.
/// </summary>
internal static class TwinOrder
{
    /// <summary>The chain with such records at its end.</summary>
    /// <param name="chain">Its records, in causal order; twins that nothing builds on can be moved without breaking that.</param>
    public static IReadOnlyList<Record<SynapsePipelineHopV1>> Of(IReadOnlyList<Record<SynapsePipelineHopV1>> chain)
    {
        HashSet<RecordId> parents = [.. chain.SelectMany(static record => record.Envelope.Parents)];
        HashSet<(long, ValueList<RecordId>)> builtOn = [];
        foreach (Record<SynapsePipelineHopV1> record in chain)
        {
            if (parents.Contains(record.Id) && record.TryGetBody(out SynapsePipelineHopV1? body)) builtOn.Add(KeyOf(record, body));
        }

        List<Record<SynapsePipelineHopV1>> ordered = [];
        List<Record<SynapsePipelineHopV1>> spare = [];
        foreach (Record<SynapsePipelineHopV1> record in chain)
        {
            // Only where it would be taken for the other: what is wrong elsewhere is to be named where it stands.
            bool isSpare = !parents.Contains(record.Id) && record.TryGetBody(out SynapsePipelineHopV1? body)
                && body.HopIndex == ordered.Count && builtOn.Contains(KeyOf(record, body)) && record.VerifyId();
            (isSpare ? spare : ordered).Add(record);
        }

        return [.. ordered, .. spare];
    }

    private static (long, ValueList<RecordId>) KeyOf(Record<SynapsePipelineHopV1> record, SynapsePipelineHopV1 body) =>
        (body.HopIndex, record.Envelope.Parents);
}
