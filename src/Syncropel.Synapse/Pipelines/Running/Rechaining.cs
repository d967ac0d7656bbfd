namespace Syncropel.Synapse;

/// <summary>IRs with another chain or payload, which only a pipeline makes: to an adapter, a chain only grows.</summary>
internal static class Rechaining
{
    public static CanonicalIR With(this CanonicalIR ir, ProvenanceChain provenance, Payload? payload = null) => new()
    {
        IRVersion = ir.IRVersion,
        MessageId = ir.MessageId,
        TaskHeader = ir.TaskHeader,
        Payload = (payload ?? ir.Payload).Clone(),
        Provenance = provenance,
        ComplianceEnvelope = ir.ComplianceEnvelope,
    };
}
