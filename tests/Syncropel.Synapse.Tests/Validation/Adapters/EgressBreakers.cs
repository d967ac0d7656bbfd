namespace Syncropel.Synapse.Tests.Validation.Adapters;

public sealed class EgressThrows : CorrectAdapter
{
    public override CanonicalIR Egress(double modelOutput, CanonicalIR originalIr, long latencyMs) =>
        throw new InvalidOperationException("no score");
}

public sealed class EgressGivesNull : CorrectAdapter
{
    public override CanonicalIR Egress(double modelOutput, CanonicalIR originalIr, long latencyMs) => null!;
}

public sealed class EgressGivesOriginal : CorrectAdapter
{
    public override CanonicalIR Egress(double modelOutput, CanonicalIR originalIr, long latencyMs)
    {
        originalIr.Provenance.Append(BuildProvenance(modelOutput, latencyMs));
        return originalIr;
    }
}

public sealed class EgressChangesOriginal : CorrectAdapter
{
    public override CanonicalIR Egress(double modelOutput, CanonicalIR originalIr, long latencyMs)
    {
        originalIr.Payload.Language = "xx";
        return base.Egress(modelOutput, originalIr, latencyMs);
    }
}

public sealed class EgressSharesPayload : CorrectAdapter
{
    public override CanonicalIR Egress(double modelOutput, CanonicalIR originalIr, long latencyMs) =>
        Rebuild(originalIr, chain: [.. originalIr.Provenance, BuildProvenance(modelOutput, latencyMs)]);
}

public sealed class EgressGivesInvalid : CorrectAdapter
{
    public override CanonicalIR Egress(double modelOutput, CanonicalIR originalIr, long latencyMs)
    {
        CanonicalIR updated = base.Egress(modelOutput, originalIr, latencyMs);
        if (updated.Payload.Content is null) updated.Payload.Modality = Modality.Embedding;
        return updated;
    }
}

public sealed class EgressGivesOtherMessage : CorrectAdapter
{
    public override CanonicalIR Egress(double modelOutput, CanonicalIR originalIr, long latencyMs) =>
        Rebuild(base.Egress(modelOutput, originalIr, latencyMs), message: Guid.Empty);
}

public sealed class HeaderChanged : CorrectAdapter
{
    public override CanonicalIR Egress(double modelOutput, CanonicalIR originalIr, long latencyMs) =>
        Rebuild(base.Egress(modelOutput, originalIr, latencyMs), header: originalIr.TaskHeader with { SessionId = "other" });
}

public sealed class EnvelopeChanged : CorrectAdapter
{
    public override CanonicalIR Egress(double modelOutput, CanonicalIR originalIr, long latencyMs) => Rebuild(
        base.Egress(modelOutput, originalIr, latencyMs), envelope: originalIr.ComplianceEnvelope with { PurposeLimitation = "none" });
}

public sealed class ContentOverwritten : CorrectAdapter
{
    public override CanonicalIR Egress(double modelOutput, CanonicalIR originalIr, long latencyMs)
    {
        CanonicalIR updated = base.Egress(modelOutput, originalIr, latencyMs);
        updated.Payload.Content = "POSITIVE";
        return updated;
    }
}
