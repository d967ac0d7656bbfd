using System.Globalization;

namespace Syncropel.Synapse;

/// <summary>What a pipeline holds against what egress gave.</summary>
internal static class HopChecks
{
    /// <summary>The contract, in full where it is asked for, and always what the pipeline stands on.</summary>
    /// <exception cref="StageException">A MUST is broken.</exception>
    public static CanonicalIR Contract(
        PipelineRun run, IAdapter adapter, CanonicalIR original, CanonicalIR before, CanonicalIR? after, int stageIndex)
    {
        if (run.Options.ValidateContract)
        {
            ValueList<ContractViolation> violations = EgressContract.Check(adapter, original, before, after);
            string[] musts = [.. violations.Where(static one => one.Severity == ContractLevel.Must).Select(static one => one.ToString())];
            if (musts.Length > 0) throw Violated(string.Join("; ", musts));
            foreach (ContractViolation should in violations)
            {
                Log.ShouldViolated(run.Logger, stageIndex, adapter.ModelId, should.RuleId, should.Message);
            }
        }

        if (after is null) throw Violated("EGRESS_RETURNS_IR: egress returned null");
        if (after.MessageId != before.MessageId)
        {
            throw Violated($"EGRESS_RETURNS_IR: egress returned an IR of message {after.MessageId}, and was given {before.MessageId}");
        }

        if (after.TaskHeader != before.TaskHeader) throw Violated("TASK_HEADER_CARRIED: the header is another");
        if (!after.Provenance.StartsWith(before.Provenance)) throw Violated("PROVENANCE_IMMUTABLE: earlier entries are others, or gone");
        int added = after.Provenance.Count - before.Provenance.Count;
        if (added == 1) return after;
        throw Violated(string.Create(CultureInfo.InvariantCulture, $"PROVENANCE_APPENDED: {added} entries were appended; one is needed"));
    }

    /// <summary>A pipeline knows its stages by their models: an adapter that changes its own is another adapter.</summary>
    /// <exception cref="StageException">The adapter's model is not what it was.</exception>
    public static void Identity(IAdapter adapter, string modelId)
    {
        string now = adapter.ModelId;
        if (now != modelId) throw Violated($"MODEL_ID_MATCH: the stage is of '{modelId}', and its adapter now of '{now}'");
    }

    /// <exception cref="StageException">The entry is below the floor.</exception>
    public static void Quality(PipelineRun run, ProvenanceEntry entry)
    {
        if (!(entry.Confidence < run.Header.QualityFloor)) return;
        throw new StageException(
            PipelineErrors.QualityBelowFloor,
            string.Create(
                CultureInfo.InvariantCulture,
                $"the confidence is {entry.Confidence}; the task asks for {run.Header.QualityFloor} or more"));
    }

    private static StageException Violated(string detail) => new(PipelineErrors.ContractViolated, detail);
}
