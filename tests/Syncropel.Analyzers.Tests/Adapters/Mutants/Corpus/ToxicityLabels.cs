// An abstract base class that keeps the contract, with hooks for what differs.
// Outputs: [{"labels":{"toxic":0.8,"insult":0.3},"tokens":12}, {"labels":{},"tokens":0}]
using System;
using System.Collections.Generic;
using System.Linq;
using Syncropel.Synapse;

namespace Corpus;

/// <summary>What the server of our classifiers gives.</summary>
public sealed record ClassifierOutput(IReadOnlyDictionary<string, double> Labels, long Tokens);

/// <summary>What all our classifiers have in common.</summary>
public abstract class ClassifierAdapter : AdapterBase<string, ClassifierOutput>
{
    public override string AdapterVersion => "3.1.0";

    public override string Ingress(CanonicalIR ir) => Prefix + (ir.Payload.Content ?? "");

    public sealed override CanonicalIR Egress(ClassifierOutput modelOutput, CanonicalIR originalIr, long latencyMs)
    {
        var updated = originalIr.Clone();
        Classification[] labels = [.. modelOutput.Labels.OrderBy(static one => one.Key, StringComparer.Ordinal).Select(Read)];
        Write(updated.Payload, labels);
        updated.Provenance.Append(BuildProvenance(Confidence(labels), latencyMs, tokenCount: modelOutput.Tokens));
        return updated;
    }

    /// <summary>What stands before the text.</summary>
    protected virtual string Prefix => "";

    /// <summary>Writes the labels to the payload of the clone.</summary>
    protected virtual void Write(Payload payload, Classification[] labels) => payload.Labels = [.. labels];

    /// <summary>How sure the model is of all of them.</summary>
    protected abstract double Confidence(Classification[] labels);

    private static Classification Read(KeyValuePair<string, double> one) =>
        new() { Label = one.Key, Score = Math.Clamp(one.Value, 0, 1) };
}

/// <summary>unitary/toxic-bert: what is wrong with a comment.</summary>
public sealed class ToxicityLabels : ClassifierAdapter
{
    public override string ModelId => "unitary/toxic-bert";

    protected override string Prefix => "comment: ";

    protected override void Write(Payload payload, Classification[] labels)
    {
        base.Write(payload, labels);
        payload.Score = Confidence(labels);
    }

    protected override double Confidence(Classification[] labels) => labels.Length == 0 ? 0 : labels.Max(static one => one.Score);
}
