using Syncropel.Synapse.Kinds;
using RoleValue = Syncropel.Synapse.Kinds.SynapsePipelineHopV1.BranchRoleValue;

namespace Syncropel.Synapse;

/// <summary>The entry that a hop's record tells of.</summary>
internal static class HopEntry
{
    /// <exception cref="IRInvalidFieldException">No entry can be so.</exception>
    public static ProvenanceEntry Of(SynapsePipelineHopV1 hop) => new()
    {
        ModelId = hop.ModelId,
        AdapterVersion = hop.AdapterVersion,
        Confidence = hop.Confidence,
        LatencyMs = hop.LatencyMs,
        TimestampUnix = hop.TimestampUnix,
        CostUsd = hop.CostUsd,
        TokenCount = hop.TokenCount,
        Warnings = hop.Warnings,
        BranchId = hop.BranchId,
        BranchRole = hop.BranchRole switch
        {
            null => null,
            RoleValue.Source => BranchRole.Source,
            RoleValue.Branch => BranchRole.Branch,
            _ => BranchRole.Merge,
        },
    };

    public static RoleValue? RoleOf(BranchRole? role) => role switch
    {
        null => null,
        BranchRole.Source => RoleValue.Source,
        BranchRole.Branch => RoleValue.Branch,
        _ => RoleValue.Merge,
    };
}
