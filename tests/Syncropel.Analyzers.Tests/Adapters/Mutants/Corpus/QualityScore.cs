// A generic adapter, closed by the class that is used.
// Outputs: [{"value":4.5,"scale":5}, {"value":9,"scale":5}, {"value":1,"scale":0}]
using System;
using Syncropel.Synapse;

namespace Corpus;

/// <summary>Something that has a grade.</summary>
public interface IGraded
{
    /// <summary>The grade, 0 to 1.</summary>
    double Grade { get; }
}

/// <summary>The adapter of every model that grades.</summary>
public abstract class GradeAdapter<TOutput>(string modelId) : AdapterBase<string, TOutput>
    where TOutput : class, IGraded
{
    public override string ModelId => modelId;

    public override string AdapterVersion => "1.4.0";

    public override string Ingress(CanonicalIR ir) => ir.Payload.Content ?? ir.TaskHeader.Query ?? "";

    public override CanonicalIR Egress(TOutput modelOutput, CanonicalIR originalIr, long latencyMs)
    {
        CanonicalIR updated = originalIr.Clone();
        updated.Payload.Score = modelOutput.Grade;
        updated.Provenance.Append(BuildProvenance(modelOutput.Grade, latencyMs));
        return updated;
    }
}

/// <summary>A grade on a scale.</summary>
public sealed record Grading(double Value, double Scale) : IGraded
{
    public double Grade => Scale > 0 ? Math.Clamp(Value / Scale, 0, 1) : 0;
}

/// <summary>acme/answer-quality: how good an answer is.</summary>
public sealed class QualityScore() : GradeAdapter<Grading>("acme/answer-quality");
