using Syncropel.Synapse.Kinds;

namespace Syncropel.Synapse;

/// <summary>Whether a hop is linked to those that it says it builds on, and goes on from what they gave.</summary>
internal static class LinkCheck
{
    /// <summary>Checks the hop that comes next.</summary>
    /// <param name="record">Its record.</param>
    /// <param name="hop">What the record says.</param>
    /// <param name="records">All records of the chain.</param>
    /// <param name="before">The hops before it, all of which fit.</param>
    /// <returns>What is wrong, or null.</returns>
    public static (AuditFault Fault, FormattableString Message)? Of(
        Record<SynapsePipelineHopV1> record,
        SynapsePipelineHopV1 hop,
        IReadOnlyList<Record<SynapsePipelineHopV1>> records,
        IReadOnlyList<SynapsePipelineHopV1> before)
    {
        foreach (long parent in hop.BuildsOn)
        {
            if (parent >= before.Count) return (AuditFault.WrongParents, $"it builds on hop {parent}, which is not before it");
        }

        HashSet<RecordId> expected = [.. hop.BuildsOn.Select(parent => records[(int)parent].Id)];
        if (!expected.SetEquals(record.Envelope.Parents))
        {
            string found = string.Join(", ", record.Envelope.Parents);
            return (AuditFault.WrongParents, $"its parents are [{found}]; expected are [{string.Join(", ", expected)}]");
        }

        foreach (long parent in hop.BuildsOn)
        {
            (long its, long above) = (record.Envelope.Clock, records[(int)parent].Envelope.Clock);
            if (its <= above) return (AuditFault.OutOfOrder, $"its clock is {its}, and that of hop {parent}, which it builds on, {above}");
        }

        return hop.Merged ? null : Continuity(hop, before);
    }

    // What was merged follows from nobody's hash. Everything else goes on from one hop, or from what the run was given.
    private static (AuditFault Fault, FormattableString Message)? Continuity(
        SynapsePipelineHopV1 hop, IReadOnlyList<SynapsePipelineHopV1> before)
    {
        if (hop.BuildsOn.Count > 1)
        {
            return (AuditFault.WrongParents, $"it builds on {hop.BuildsOn.Count} hops, and says that they were not merged");
        }

        long? parent = hop.BuildsOn.Count == 0 ? null : hop.BuildsOn[0];
        for (int i = 0; i < before.Count; i++)
        {
            if (IsSecondOnOneWay(before[i], hop, parent))
            {
                string from = parent is { } one ? $"hop {one}" : "what the run was given";
                return (AuditFault.WrongParents, $"it goes on from {from}, as hop {i} does, and is not on a branch of its own");
            }
        }

        if (before.Count == 0) return null;
        (string given, string source) = parent is { } index
            ? (before[(int)index].After, "the hop before it gave")
            : (before[0].Before, "the run was given");
        return hop.Before == given ? null : (AuditFault.Discontinuous, $"it was given {hop.Before}, and {source} {given}");
    }

    // Only branches go on from one place, and each has its own id.
    private static bool IsSecondOnOneWay(SynapsePipelineHopV1 earlier, SynapsePipelineHopV1 hop, long? parent)
    {
        bool isFromThere = parent is { } one ? earlier.BuildsOn.Contains(one) : earlier.BuildsOn.Count == 0;
        return isFromThere && (hop.BranchId is null || earlier.BranchId is null || hop.BranchId == earlier.BranchId);
    }
}
