using Syncropel.Synapse;

namespace SyncropelApp._1;

/// <summary>Translates to and from a model that says how happy a text sounds. It is pure: the pipeline calls the model.</summary>
internal sealed class Sentiment : AdapterBase<string, double>
{
    public override string ModelId => "example/sentiment-v1";

    public override string AdapterVersion => "1.0.0";

    public override string Ingress(CanonicalIR ir) => ir.Payload.Content ?? "";

    public override CanonicalIR Egress(double modelOutput, CanonicalIR originalIr, long latencyMs)
    {
        CanonicalIR updated = originalIr.Clone();
        double score = double.IsNaN(modelOutput) ? 0 : Math.Clamp(modelOutput, 0, 1);
        updated.Payload.Score = score;
        updated.Provenance.Append(BuildProvenance(confidence: score, latencyMs));
        return updated;
    }
}
