namespace Syncropel.Synapse.Tests.Validation.Adapters;

public sealed class AppendsNothing : CorrectAdapter
{
    public override CanonicalIR Egress(double modelOutput, CanonicalIR originalIr, long latencyMs) => originalIr.Clone();
}

public sealed class AppendsTwo : CorrectAdapter
{
    public override CanonicalIR Egress(double modelOutput, CanonicalIR originalIr, long latencyMs) =>
        base.Egress(modelOutput, base.Egress(modelOutput, originalIr, latencyMs), latencyMs);
}

public sealed class ChangesEntry : CorrectAdapter
{
    public override CanonicalIR Egress(double modelOutput, CanonicalIR originalIr, long latencyMs)
    {
        CanonicalIR updated = base.Egress(modelOutput, originalIr, latencyMs);
        if (originalIr.Provenance.Count == 0) return updated;
        return Rebuild(updated, chain: [updated.Provenance[0] with { LatencyMs = 999 }, .. updated.Provenance.Skip(1)]);
    }
}

public sealed class DropsEntries : CorrectAdapter
{
    public override CanonicalIR Egress(double modelOutput, CanonicalIR originalIr, long latencyMs) =>
        Rebuild(base.Egress(modelOutput, originalIr, latencyMs), chain: [BuildProvenance(modelOutput, latencyMs)]);
}

public sealed class ConfidenceBeyondOne : CorrectAdapter
{
    public override CanonicalIR Egress(double modelOutput, CanonicalIR originalIr, long latencyMs)
    {
        CanonicalIR updated = originalIr.Clone();
        updated.Provenance.Append(BuildProvenance(1.5, latencyMs));
        return updated;
    }
}

public sealed class ConfidenceOfEntryBeyondOne : CorrectAdapter
{
    public override CanonicalIR Egress(double modelOutput, CanonicalIR originalIr, long latencyMs)
    {
        CanonicalIR updated = originalIr.Clone();
        updated.Provenance.Append(BuildProvenance(1, latencyMs) with { Confidence = 2 });
        return updated;
    }
}

public sealed class OtherModel : CorrectAdapter
{
    public override CanonicalIR Egress(double modelOutput, CanonicalIR originalIr, long latencyMs)
    {
        CanonicalIR updated = originalIr.Clone();
        updated.Provenance.Append(BuildProvenance(modelOutput, latencyMs) with { ModelId = "test/other" });
        return updated;
    }
}

public sealed class VersionOfTwoNumbers : CorrectAdapter
{
    public override string AdapterVersion => "1.0";
}

public sealed class LatencyOfNothing : CorrectAdapter
{
    public override CanonicalIR Egress(double modelOutput, CanonicalIR originalIr, long latencyMs) =>
        base.Egress(modelOutput, originalIr, 0);
}

public sealed class NegativeLatency : CorrectAdapter
{
    public override CanonicalIR Egress(double modelOutput, CanonicalIR originalIr, long latencyMs) =>
        base.Egress(modelOutput, originalIr, -1);
}

public sealed class NegativeCost : CorrectAdapter
{
    public override CanonicalIR Egress(double modelOutput, CanonicalIR originalIr, long latencyMs)
    {
        CanonicalIR updated = originalIr.Clone();
        updated.Provenance.Append(BuildProvenance(modelOutput, latencyMs) with { CostUsd = -0.5 });
        return updated;
    }
}

public sealed class NegativeCostAsked : CorrectAdapter
{
    public override CanonicalIR Egress(double modelOutput, CanonicalIR originalIr, long latencyMs)
    {
        CanonicalIR updated = originalIr.Clone();
        updated.Provenance.Append(BuildProvenance(modelOutput, latencyMs, costUsd: -0.5));
        return updated;
    }
}

public sealed class NegativeTokens : CorrectAdapter
{
    public override CanonicalIR Egress(double modelOutput, CanonicalIR originalIr, long latencyMs)
    {
        CanonicalIR updated = originalIr.Clone();
        updated.Provenance.Append(BuildProvenance(modelOutput, latencyMs, tokenCount: -3));
        return updated;
    }
}
