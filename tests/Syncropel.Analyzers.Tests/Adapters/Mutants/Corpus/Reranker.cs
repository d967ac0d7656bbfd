// Lambdas, kept in locals and given to helpers.
// Outputs: [[0.3, 0.9, 0.1], []]
using System;
using System.Collections.Generic;
using System.Linq;
using Syncropel.Synapse;

namespace Corpus;

/// <summary>cohere/rerank-v3: which of several candidates fits a query best.</summary>
public sealed class Reranker : AdapterBase<IReadOnlyList<string>, double[]>
{
    public override string ModelId => "cohere/rerank-v3";

    public override string AdapterVersion => "3.0.0";

    public override IReadOnlyList<string> Ingress(CanonicalIR ir)
    {
        Func<string?, string> orEmpty = static text => text ?? "";
        var all = new List<string> { orEmpty(ir.TaskHeader.Query) };
        ir.TaskHeader.CandidateLabels?.ToList().ForEach(one => all.Add(one));
        return all;
    }

    public override CanonicalIR Egress(double[] modelOutput, CanonicalIR originalIr, long latencyMs)
    {
        CanonicalIR updated = originalIr.Clone();
        Func<int, string> nameOf = index =>
        {
            Func<string> fallback = () => $"candidate {index}";
            return originalIr.TaskHeader.CandidateLabels is { } labels && index < labels.Count ? labels[index] : fallback();
        };
        var ranked = modelOutput
            .Select((score, index) => new Classification { Label = nameOf(index), Score = Math.Clamp(score, 0, 1) })
            .OrderByDescending(static one => one.Score);
        updated.Payload.Labels = [.. ranked];
        double best = Best(updated.Payload.Labels, static one => one.Score);
        updated.Provenance.Append(BuildProvenance(best, latencyMs));
        return updated;
    }

    private static double Best<T>(IEnumerable<T> all, Func<T, double> by)
    {
        double best = 0;
        foreach (T one in all) best = Math.Max(best, by(one));
        return best;
    }
}
