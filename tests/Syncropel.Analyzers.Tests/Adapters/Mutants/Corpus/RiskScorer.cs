// Tuples and deconstruction, the IR among them.
// Outputs: [{"probability":0.2,"factors":["age","region"]}, {"probability":-1,"factors":[]}]
using System;
using System.Collections.Generic;
using System.Linq;
using Syncropel.Synapse;

namespace Corpus;

/// <summary>What the model gives: a probability, and what made it so.</summary>
public sealed record Risk(double Probability, IReadOnlyList<string> Factors);

/// <summary>acme/credit-risk: how likely a loan is not paid back.</summary>
public sealed class RiskScorer : AdapterBase<Dictionary<string, string>, Risk>
{
    public override string ModelId => "acme/credit-risk";

    public override string AdapterVersion => "2.2.0";

    public override Dictionary<string, string> Ingress(CanonicalIR ir)
    {
        var (text, schema) = (ir.Payload.Content, ir.Payload.SchemaRef);
        var features = new Dictionary<string, string>(StringComparer.Ordinal);
        if (text is not null) features["text"] = text;
        if (schema is not null) features["schema"] = schema;
        return features;
    }

    public override CanonicalIR Egress(Risk modelOutput, CanonicalIR originalIr, long latencyMs)
    {
        (CanonicalIR updated, Payload payload) = Open(originalIr);
        (double score, string? warning) = Read(modelOutput);
        Classification[] factors = [.. modelOutput.Factors.Select(one => new Classification { Label = one, Score = score })];
        (payload.Score, payload.Labels) = (score, [.. factors]);
        updated.Provenance.Append(BuildProvenance(1 - score, latencyMs, warnings: warning is null ? null : [warning]));
        return updated;
    }

    private static (CanonicalIR IR, Payload Payload) Open(CanonicalIR original)
    {
        CanonicalIR clone = original.Clone();
        return (clone, clone.Payload);
    }

    private static (double Score, string? Warning) Read(Risk risk) => risk.Probability is >= 0 and <= 1
        ? (risk.Probability, null)
        : (Math.Clamp(risk.Probability, 0, 1), "the probability is out of range");
}
