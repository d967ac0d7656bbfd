// Expression-bodied, with a helper that is given the clone.
// Outputs: [0.4, 12.5, -3]
using System;
using Syncropel.Synapse;

namespace Corpus;

/// <summary>BAAI/bge-reranker-base: how well a passage answers a query.</summary>
public sealed class PassageRanker : AdapterBase<(string Query, string Passage), double>
{
    public override string ModelId => "BAAI/bge-reranker-base";

    public override string AdapterVersion => "2.0.1";

    public override (string Query, string Passage) Ingress(CanonicalIR ir) =>
        (ir.TaskHeader.Query ?? "", ir.Payload.Content ?? "");

    public override CanonicalIR Egress(double modelOutput, CanonicalIR originalIr, long latencyMs) =>
        Scored(originalIr.Clone(), Sigmoid(modelOutput), latencyMs);

    private CanonicalIR Scored(CanonicalIR updated, double score, long latencyMs)
    {
        updated.Payload.Score = score;
        updated.Provenance.Append(BuildProvenance(confidence: score, latencyMs: latencyMs));
        return updated;
    }

    private static double Sigmoid(double logit) => 1 / (1 + Math.Exp(-logit));
}
