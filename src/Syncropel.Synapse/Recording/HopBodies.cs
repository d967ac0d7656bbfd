using Syncropel.Synapse.Kinds;

namespace Syncropel.Synapse;

/// <summary>Makes the bodies of a run's records, one hop after the other, and keeps the hashes as it goes.</summary>
internal sealed class HopBodies(ValueList<PipelineHop> hops)
{
    // What the message came with.
    private long _entries = hops.Count == 0 ? 0 : hops[0].Before.Provenance.Count;
    private string _chain = hops.Count == 0 ? RollingHash.Empty : RollingHash.Of(hops[0].Before.Provenance);
    private CanonicalIR? _last;
    private string _lastHash = "";

    /// <summary>The body of the next hop.</summary>
    /// <exception cref="Syncropel.Json.CanonicalJsonException">An IR has no canonical form.</exception>
    public SynapsePipelineHopV1 Next(PipelineHop hop)
    {
        ProvenanceEntry entry = hop.Entry;
        TaskHeader header = hop.After.TaskHeader;
        string before = HashOf(hop.Before);
        string after = HashOf(hop.After);
        string chainBefore = _chain;
        _chain = RollingHash.After(chainBefore, entry);
        return new SynapsePipelineHopV1
        {
            MessageId = hop.After.MessageId,
            HopIndex = hop.Index,
            HopCount = hops.Count,
            BuildsOn = hop.Parents.Select(static parent => (long)parent).ToValueList(),
            Merged = hop.IsMerged,
            TaskType = header.TaskType.ToString().ToLowerInvariant(),
            Domain = header.Domain.ToString().ToLowerInvariant(),
            ModelId = entry.ModelId,
            AdapterVersion = entry.AdapterVersion,
            Confidence = entry.Confidence,
            LatencyMs = entry.LatencyMs,
            TimestampUnix = entry.TimestampUnix,
            CostUsd = entry.CostUsd,
            TokenCount = entry.TokenCount,
            Warnings = entry.Warnings,
            BranchId = entry.BranchId,
            BranchRole = HopEntry.RoleOf(entry.BranchRole),
            Before = before,
            After = after,
            Entries = ++_entries,
            ChainBefore = chainBefore,
            Chain = _chain,
        };
    }

    // What one hop gave, the next is mostly given as it is: the same object need not be hashed again.
    private string HashOf(CanonicalIR ir)
    {
        if (!ReferenceEquals(ir, _last)) (_last, _lastHash) = (ir, IRHash.Of(ir));
        return _lastHash;
    }
}
