using Syncropel.Synapse.Kinds;

namespace Syncropel.Synapse;

/// <summary>
/// Finds out which chain each record belongs to. It trusts no record: what is wrong with one shows in the chain that it is sorted into.
/// </summary>
internal sealed class ChainSorter
{
    private readonly List<List<Record<SynapsePipelineHopV1>>> _chains = [];
    private readonly Dictionary<RecordId, List<Record<SynapsePipelineHopV1>>> _chainOf = [];
    private readonly Dictionary<Guid, List<Record<SynapsePipelineHopV1>>> _latest = [];

    /// <summary>Sorts records, and puts those of a chain in their causal order.</summary>
    public static IReadOnlyList<IReadOnlyList<Record<SynapsePipelineHopV1>>> Sort(IReadOnlyList<Record<SynapsePipelineHopV1>> records)
    {
        var sorter = new ChainSorter();
        foreach (Record<SynapsePipelineHopV1> record in CausalOrder.Of(records)) sorter.Add(record);
        return sorter._chains;
    }

    private void Add(Record<SynapsePipelineHopV1> record)
    {
        List<Record<SynapsePipelineHopV1>> chain = Find(record);
        chain.Add(record);
        _chainOf[record.Id] = chain;
        if (chain.Count == 1 && record.TryGetBody(out SynapsePipelineHopV1? body)) _latest[body.MessageId] = chain;
    }

    // A parent says it best. A record whose parents are gone goes to the latest chain of its message, and one without parents is a first.
    private List<Record<SynapsePipelineHopV1>> Find(Record<SynapsePipelineHopV1> record)
    {
        foreach (RecordId parent in record.Envelope.Parents)
        {
            if (_chainOf.TryGetValue(parent, out List<Record<SynapsePipelineHopV1>>? its)) return its;
        }

        bool isRoot = record.Envelope.Parents.Count == 0 && (!record.TryGetBody(out SynapsePipelineHopV1? first) || first.HopIndex == 0);
        if (!isRoot && record.TryGetBody(out SynapsePipelineHopV1? body) && _latest.TryGetValue(body.MessageId, out var latest))
        {
            return latest;
        }

        List<Record<SynapsePipelineHopV1>> chain = [];
        _chains.Add(chain);
        return chain;
    }
}
