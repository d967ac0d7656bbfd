using Syncropel.Synapse;
using Syncropel.Testing.Synapse;

namespace Syncropel.Docs.Tests.Outputs;

/// <summary>What the validator says of an adapter that testing.md speaks of.</summary>
internal static class AdapterOutput
{
    public static string Summary() =>
        AdapterValidator.For(new Forgetful()).ValidateAll(SynapseFixtures.All, [0.2, 0.9]).Summary;

    private sealed class Forgetful : AdapterBase<string, double>
    {
        public override string ModelId => "my-org/sentiment-v1.0";

        public override string AdapterVersion => "1.0.0";

        public override string Ingress(CanonicalIR ir) => ir.Payload.Content ?? "";

        public override CanonicalIR Egress(double modelOutput, CanonicalIR originalIr, long latencyMs)
        {
            CanonicalIR updated = originalIr.Clone();
            if (modelOutput > 0.5) updated.Provenance.Append(BuildProvenance(modelOutput, latencyMs));
            return updated;
        }
    }
}
