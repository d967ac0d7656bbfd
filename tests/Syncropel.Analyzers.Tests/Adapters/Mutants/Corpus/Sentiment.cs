// Plain: a clone, an assignment, an entry.
// Outputs: [0.93, -0.2, 1.7, 0]
using System;
using Syncropel.Synapse;

namespace Corpus;

/// <summary>cardiffnlp/twitter-roberta-base-sentiment: how positive a short text is.</summary>
public sealed class Sentiment : AdapterBase<string, double>
{
    public override string ModelId => "cardiffnlp/twitter-roberta-base-sentiment";

    public override string AdapterVersion => "1.2.0";

    public override string Ingress(CanonicalIR ir)
    {
        return ir.Payload.Content ?? "";
    }

    public override CanonicalIR Egress(double modelOutput, CanonicalIR originalIr, long latencyMs)
    {
        CanonicalIR updated = originalIr.Clone();
        double score = Math.Clamp(modelOutput, 0, 1);
        updated.Payload.Score = score;
        updated.Payload.Labels = [new Classification { Label = score < 0.5 ? "negative" : "positive", Score = score }];
        updated.Provenance.Append(BuildProvenance(score, latencyMs));
        return updated;
    }
}
