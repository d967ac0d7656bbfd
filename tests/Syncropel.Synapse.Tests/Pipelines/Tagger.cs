namespace Syncropel.Synapse.Tests.Pipelines;

/// <summary>An adapter whose model gives a confidence, which it writes down as a label of its own name. Parts can be exchanged.</summary>
internal sealed class Tagger(string modelId) : AdapterBase<string, double>
{
    public override string ModelId => modelId;

    public override string AdapterVersion => "1.2.3";

    public double? Cost { get; init; }

    public Func<CanonicalIR, string>? OnIngress { get; init; }

    /// <summary>What happens to the clone, behind the entry.</summary>
    public Action<CanonicalIR>? OnEgress { get; init; }

    /// <summary>What egress gives in place of the clone, of the original and the clone.</summary>
    public Func<CanonicalIR, CanonicalIR, CanonicalIR?>? Gives { get; init; }

    public long? Latency { get; init; }

    public override string Ingress(CanonicalIR ir) => OnIngress is null ? ir.Payload.Content ?? "" : OnIngress(ir);

    public override CanonicalIR Egress(double modelOutput, CanonicalIR originalIr, long latencyMs)
    {
        CanonicalIR updated = originalIr.Clone();
        var label = new Classification { Label = modelId, Score = Math.Clamp(modelOutput, 0, 1) };
        updated.Payload.Labels = [.. updated.Payload.Labels ?? [], label];
        updated.Provenance.Append(BuildProvenance(modelOutput, Latency ?? latencyMs, Cost, timestampUnix: 7));
        OnEgress?.Invoke(updated);
        return Gives is null ? updated : Gives(originalIr, updated)!;
    }
}
