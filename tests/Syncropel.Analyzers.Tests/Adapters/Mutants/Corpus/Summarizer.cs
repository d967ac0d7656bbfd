// Local functions that share the method's locals.
// Outputs: [{"text":"Short.","sentences":[0.5,0.7]}, {"text":"","sentences":[]}]
using System;
using System.Collections.Generic;
using System.Text.Json;
using Syncropel.Synapse;

namespace Corpus;

/// <summary>A summary, and how sure the model is of each of its sentences.</summary>
public sealed record Summary(string Text, IReadOnlyList<double> Sentences);

/// <summary>google/pegasus-xsum: a text in a sentence.</summary>
public sealed class Summarizer : AdapterBase<string, Summary>
{
    private const int Longest = 4_000;

    public override string ModelId => "google/pegasus-xsum";

    public override string AdapterVersion => "1.0.0";

    public override string Ingress(CanonicalIR ir)
    {
        return Cut(ir.Payload.Content);

        static string Cut(string? text)
        {
            if (text is null) return "";
            return text.Length > Longest ? text[..Longest] : text;
        }
    }

    public override CanonicalIR Egress(Summary modelOutput, CanonicalIR originalIr, long latencyMs)
    {
        CanonicalIR updated = originalIr.Clone();
        double sum = 0;
        foreach (double one in modelOutput.Sentences) Count(one);
        Write();
        Sign(modelOutput.Sentences.Count == 0 ? 0 : sum / modelOutput.Sentences.Count);
        return updated;

        void Count(double sentence) => sum += Math.Clamp(sentence, 0, 1);

        void Write()
        {
            updated.Payload.Data = JsonSerializer.SerializeToElement(new Dictionary<string, string> { ["summary"] = modelOutput.Text });
        }

        void Sign(double confidence)
        {
            updated.Provenance.Append(BuildProvenance(confidence, latencyMs));
        }
    }
}
