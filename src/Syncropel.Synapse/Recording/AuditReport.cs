using Syncropel.Synapse.Kinds;

namespace Syncropel.Synapse;

/// <summary>What an audit found.</summary>
public sealed record AuditReport
{
    /// <summary>The chains, in the order of their first records: one for each recorded run.</summary>
    public required ValueList<AuditedChain> Chains { get; init; }

    /// <summary>
    /// Whether the kernel has given all that it has. Where it stopped answering, what was read by then is verified, and no hop behind it
    /// is called missing: ask again.
    /// </summary>
    public required bool IsComplete { get; init; }

    /// <summary>
    /// Whether there is something to verify, all of it was read, and all of it fits. Where nothing was found it is false: a kernel that
    /// does not answer proves nothing.
    /// </summary>
    public bool IsSound => IsComplete && Chains.Count > 0 && First is null;

    /// <summary>The first record that does not fit. Null where all do.</summary>
    public AuditFinding? First => Chains.Select(static chain => chain.Finding).FirstOrDefault(static finding => finding is not null);

    /// <summary>How many records fit.</summary>
    public int Verified => Chains.Sum(static chain => chain.Verified);
}

/// <summary>The records of one run.</summary>
public sealed record AuditedChain
{
    /// <summary>The records: parents before children, else in the kernel's order, by clock, then id.</summary>
    public required ValueList<Record<SynapsePipelineHopV1>> Records { get; init; }

    /// <summary>How many records fit, up to the first that does not.</summary>
    public required int Verified { get; init; }

    /// <summary>The first record that does not fit; those behind it are not looked at. Null where all do.</summary>
    public AuditFinding? Finding { get; init; }
}
