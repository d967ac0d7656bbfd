// LINQ, in both notations.
// Outputs: [{"sport":0.9,"politics":0.05,"music":0.2}, {}, {"sport":7}]
using System;
using System.Collections.Generic;
using System.Linq;
using Syncropel.Synapse;

namespace Corpus;

/// <summary>facebook/bart-large-mnli: which of the given topics a text is about.</summary>
public sealed class TopicLabels : AdapterBase<IReadOnlyList<string>, Dictionary<string, double>>
{
    private static readonly string[] Usual = ["music", "politics", "sport"];

    public override string ModelId => "facebook/bart-large-mnli";

    public override string AdapterVersion => "1.1.0";

    public override IReadOnlyList<string> Ingress(CanonicalIR ir)
    {
        IEnumerable<string> topics = ir.TaskHeader.CandidateLabels is { Count: > 0 } given ? given : Usual;
        string text = ir.Payload.Content ?? string.Empty;
        return topics.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Prepend(text).ToList();
    }

    public override CanonicalIR Egress(Dictionary<string, double> modelOutput, CanonicalIR originalIr, long latencyMs)
    {
        var labels = from one in modelOutput
                     where one.Value is >= 0 and <= 1
                     orderby one.Value descending, one.Key
                     select new Classification { Label = one.Key, Score = one.Value };
        CanonicalIR updated = originalIr.Clone();
        updated.Payload.Labels = [.. labels.Take(5)];
        double confidence = updated.Payload.Labels.Select(static one => one.Score).DefaultIfEmpty().Max();
        updated.Provenance.Append(BuildProvenance(confidence, latencyMs));
        return updated;
    }
}
