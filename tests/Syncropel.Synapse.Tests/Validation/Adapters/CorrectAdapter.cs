namespace Syncropel.Synapse.Tests.Validation.Adapters;

/// <summary>An adapter that keeps all rules, and from which those that break one are derived.</summary>
public class CorrectAdapter : AdapterBase<string, double>
{
    public override string ModelId => "test/scorer-v1.0";

    public override string AdapterVersion => "1.0.0";

    public override string Ingress(CanonicalIR ir) => ir.Payload.Content ?? "";

    public override CanonicalIR Egress(double modelOutput, CanonicalIR originalIr, long latencyMs)
    {
        CanonicalIR updated = originalIr.Clone();
        updated.Payload.Score = modelOutput;
        updated.Provenance.Append(BuildProvenance(modelOutput, latencyMs, timestampUnix: 1));
        return updated;
    }

    /// <summary>The IR with other parts, as only an adapter that does not start from a clone has it.</summary>
    protected static CanonicalIR Rebuild(
        CanonicalIR ir,
        TaskHeader? header = null,
        ComplianceEnvelope? envelope = null,
        ProvenanceChain? chain = null,
        Guid? message = null) => new()
        {
            IRVersion = ir.IRVersion,
            MessageId = message ?? ir.MessageId,
            TaskHeader = header ?? ir.TaskHeader,
            Payload = ir.Payload,
            Provenance = chain ?? ir.Provenance,
            ComplianceEnvelope = envelope ?? ir.ComplianceEnvelope,
        };
}
