namespace Syncropel.Synapse;

/// <summary>Makes the result of a run of what it has come to.</summary>
internal static class PipelineResults
{
    public static PipelineResult Of(Progress end, TaskHeader header)
    {
        // The last hop's IR and the result's are two, so that who goes on with the one does not change the other.
        CanonicalIR ir = end.IR.Clone();
        ValueList<FailedStage> failed = [.. end.Failed];
        bool isPartial = header.FailurePolicy == FailurePolicy.Partial && failed.Count > 0;
        return new PipelineResult
        {
            IR = ir,
            Hops = Hops(end),
            FailedStages = failed,
            StoppedBy = end.StoppedBy,
            Partial = !isPartial ? null : new PartialCompletionResponse
            {
                CompletedStages = [.. end.Hops.Select(static hop => hop.Entry.ModelId)],
                FailedStages = failed,
                Payload = ir.Payload.Clone(),
                Provenance = ir.Provenance.Clone(),
            },
        };
    }

    private static ValueList<PipelineHop> Hops(Progress end)
    {
        var indexes = new Dictionary<HopNode, int>(ReferenceEqualityComparer.Instance);
        foreach (HopNode hop in end.Hops) indexes.Add(hop, indexes.Count);
        return end.Hops
            .Select(hop => new PipelineHop(indexes[hop], hop.Before, hop.After, hop.Entry)
            {
                Parents = [.. hop.Parents.Select(parent => indexes[parent])],
                IsMerged = hop.IsMerged,
                StageIndex = hop.StageIndex,
                TraceContext = hop.Trace,
            })
            .ToValueList();
    }
}
