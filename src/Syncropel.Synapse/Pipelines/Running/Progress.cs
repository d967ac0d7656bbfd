using System.Collections.Immutable;

namespace Syncropel.Synapse;

/// <summary>How far a run, or a branch of it, has come.</summary>
/// <param name="IR">What the last stage gave that is through.</param>
internal sealed record Progress(CanonicalIR IR)
{
    /// <summary>The stages that are through, in the order of their entries.</summary>
    public ImmutableArray<HopNode> Hops { get; init; } = [];

    /// <summary>The hops that the next one builds on.</summary>
    public ImmutableArray<HopNode> Tips { get; init; } = [];

    /// <summary>Whether <see cref="IR"/> was merged, and no hop has gone on from it yet.</summary>
    public bool IsMerged { get; init; }

    public ImmutableArray<FailedStage> Failed { get; init; } = [];

    public FailedStage? StoppedBy { get; init; }

    /// <summary>With a hop more, which builds on the tips.</summary>
    public Progress Through(HopNode hop)
    {
        HopNode placed = hop with { Parents = Tips, IsMerged = IsMerged };
        return this with { IR = placed.After, Hops = Hops.Add(placed), Tips = [placed], IsMerged = false };
    }
}

/// <summary>A hop whose place in the chain is not yet known.</summary>
internal sealed record HopNode(CanonicalIR Before, CanonicalIR After, ProvenanceEntry Entry, int StageIndex, TraceContext Trace)
{
    public ImmutableArray<HopNode> Parents { get; init; } = [];

    public bool IsMerged { get; init; }
}

/// <summary>Where a stage, or a fan-out, stands.</summary>
/// <param name="StageIndex">Its number, or that of its first stage.</param>
/// <param name="Role">What role its entry has. Null for none.</param>
/// <param name="BranchId">The branch that it is on. Null for none.</param>
internal sealed record StagePlace(int StageIndex, BranchRole? Role, Guid? BranchId);
