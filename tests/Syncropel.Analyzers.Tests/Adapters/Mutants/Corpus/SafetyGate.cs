// Early returns, each with an append of its own.
// Outputs: [{"name":"safe","score":0.99}, {"name":"unsafe","score":0.8}, {"name":"?","score":0.5}, null]
using System;
using Syncropel.Synapse;

namespace Corpus;

/// <summary>What the gate says.</summary>
public sealed record Verdict(string Name, double Score);

/// <summary>meta-llama/Llama-Guard: whether a text may be shown.</summary>
public sealed class SafetyGate : AdapterBase<string, Verdict?>
{
    public override string ModelId => "meta-llama/Llama-Guard-3-1B";

    public override string AdapterVersion => "1.0.0";

    public override string Ingress(CanonicalIR ir)
    {
        if (ir.Payload.Modality != Modality.Text) return "";
        string? text = ir.Payload.Content;
        if (string.IsNullOrWhiteSpace(text)) return "";
        return text;
    }

    public override CanonicalIR Egress(Verdict? modelOutput, CanonicalIR originalIr, long latencyMs)
    {
        CanonicalIR updated = originalIr.Clone();
        if (modelOutput is null)
        {
            updated.Payload.Labels = [];
            updated.Provenance.Append(BuildProvenance(0, latencyMs, warnings: ["the model was silent"]));
            return updated;
        }

        double score = Math.Clamp(modelOutput.Score, 0, 1);
        switch (modelOutput.Name)
        {
            case "safe":
            case "unsafe":
                updated.Payload.Labels = [new Classification { Label = modelOutput.Name, Score = score }];
                updated.Provenance.Append(BuildProvenance(score, latencyMs));
                return updated;
            default:
                updated.Provenance.Append(BuildProvenance(score / 2, latencyMs, warnings: [$"unknown verdict '{modelOutput.Name}'"]));
                return updated;
        }
    }
}
