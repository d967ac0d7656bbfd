using Syncropel.Synapse.Kinds;
using Chain = System.Collections.Generic.List<Syncropel.Record<Syncropel.Synapse.Kinds.SynapsePipelineHopV1>>;

namespace Syncropel.Synapse;

/// <summary>
/// Finds out which chain each record belongs to. It trusts no record: what is wrong with one shows in the chain that it is sorted into.
/// </summary>
internal sealed class ChainSorter
{
    private readonly List<Chain> _chains = [];
    private readonly Dictionary<RecordId, Chain> _chainOf = [];
    private readonly Dictionary<Owner, Chain> _latest = [];
    private readonly Dictionary<(Guid Message, long HopIndex, string ChainBefore), List<Chain>> _waiting = [];
    private readonly ILookup<RecordId, RecordId> _partners;

    // Those that are parents of one record.
    private ChainSorter(IReadOnlyList<Record<SynapsePipelineHopV1>> records) => _partners = records
        .Select(static record => record.Envelope.Parents)
        .Where(static parents => parents.Count > 1)
        .SelectMany(static parents => parents.SelectMany(one => parents.Select(other => (One: one, Other: other))))
        .ToLookup(static pair => pair.One, static pair => pair.Other);

    /// <summary>Sorts records, and puts those of a chain in their causal order.</summary>
    public static IReadOnlyList<IReadOnlyList<Record<SynapsePipelineHopV1>>> Sort(IReadOnlyList<Record<SynapsePipelineHopV1>> records)
    {
        var sorter = new ChainSorter(records);
        foreach (Record<SynapsePipelineHopV1> record in CausalOrder.Of(records)) sorter.Add(record);
        return [.. sorter._chains.Select(TwinOrder.Of)];
    }

    private void Add(Record<SynapsePipelineHopV1> record)
    {
        Chain chain = Find(record);
        chain.Add(record);
        _chainOf[record.Id] = chain;
        if (!record.TryGetBody(out SynapsePipelineHopV1? body)) return;
        Owner owner = OwnerOf(record, body);
        if (chain.Count == 1) _latest[owner] = chain;
        (Guid, long, string) next = (body.MessageId, body.HopIndex + 1, body.Chain);
        if (!_waiting.TryGetValue(next, out List<Chain>? waiting)) _waiting[next] = waiting = [];
        waiting.Add(chain);
    }

    // A parent says it best, and what claims a known id is with what has it. One without parents is a first, or the first of a branch of
    // a run that began with a fan-out.
    private Chain Find(Record<SynapsePipelineHopV1> record)
    {
        foreach (RecordId id in record.Envelope.Parents.Prepend(record.Id))
        {
            if (_chainOf.TryGetValue(id, out Chain? its)) return its;
        }

        bool isReadable = record.TryGetBody(out SynapsePipelineHopV1? body);
        if (record.Envelope.Parents.Count == 0 && isReadable && body!.HopIndex == 0)
        {
            // A first, unless somebody changed it to say so.
            return (record.VerifyId() ? null : FindPartner(record)) ?? New();
        }

        if (isReadable && FindByHop(record, body!) is { } chain) return chain;
        return FindPartner(record) ?? (isReadable ? _latest.GetValueOrDefault(OwnerOf(record, body!)) : null) ?? New();
    }

    private Chain New()
    {
        Chain chain = [];
        _chains.Add(chain);
        return chain;
    }

    // Runs of one message at once stand between each other: the rolling hash tells whose branch it is, and of equal ones what a merge
    // builds on with it, then the author. Where nothing fits, it is the latest chain of the message and the author, for what a stranger
    // put in the place of a first is not what the others are held against.
    private Chain? FindByHop(Record<SynapsePipelineHopV1> record, SynapsePipelineHopV1 hop)
    {
        if (!_waiting.TryGetValue((hop.MessageId, hop.HopIndex, hop.ChainBefore), out List<Chain>? waiting))
        {
            return null;
        }

        return waiting
            .OrderByDescending(chain => chain.Exists(one => _partners[record.Id].Contains(one.Id)))
            .ThenBy(chain => chain.Exists(one => one.TryGetBody(out SynapsePipelineHopV1? body) && body.HopIndex == hop.HopIndex))
            .ThenByDescending(chain => chain[0].Envelope.Actor == record.Envelope.Actor)
            .First();
    }

    // The chain of what a merge builds on together with the record.
    private Chain? FindPartner(Record<SynapsePipelineHopV1> record) =>
        _partners[record.Id].Select(_chainOf.GetValueOrDefault).FirstOrDefault(static chain => chain is not null);

    private static Owner OwnerOf(Record<SynapsePipelineHopV1> record, SynapsePipelineHopV1 body) =>
        new(body.MessageId, record.Envelope.Actor);

    private readonly record struct Owner(Guid Message, string Author);
}
