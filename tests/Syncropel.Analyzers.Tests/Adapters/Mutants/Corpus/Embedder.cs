// Code that looks asynchronous: its tasks are complete when they are made.
// Outputs: [[0.1, 0.2, 0.2], [], [0, 0]]
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Syncropel.Synapse;

namespace Corpus;

/// <summary>A step that others implement over a network, and this one in memory.</summary>
public interface IVectorStep
{
    ValueTask<IReadOnlyList<double>> RunAsync(IReadOnlyList<double> vector);
}

/// <summary>sentence-transformers/all-MiniLM-L6-v2: a text's place among all others.</summary>
public sealed class Embedder : AdapterBase<string, double[]>
{
    public override string ModelId => "sentence-transformers/all-MiniLM-L6-v2";

    public override string AdapterVersion => "2.3.0";

    public override string Ingress(CanonicalIR ir) => ReadAsync(ir.Payload).GetAwaiter().GetResult();

    public override CanonicalIR Egress(double[] modelOutput, CanonicalIR originalIr, long latencyMs)
    {
        IReadOnlyList<double> vector = new UnitLength().RunAsync(modelOutput).GetAwaiter().GetResult();
        return WriteAsync(originalIr.Clone(), vector, latencyMs).GetAwaiter().GetResult();
    }

    private static ValueTask<string> ReadAsync(Payload payload) => new(payload.Content ?? "");

    private ValueTask<CanonicalIR> WriteAsync(CanonicalIR updated, IReadOnlyList<double> vector, long latencyMs)
    {
        updated.Payload.Vector = [.. vector];
        updated.Payload.VectorDim = vector.Count;
        updated.Payload.EmbeddingModel = ModelId;
        updated.Provenance.Append(BuildProvenance(vector.Count > 0 ? 1 : 0, latencyMs));
        return ValueTask.FromResult(updated);
    }

    private sealed class UnitLength : IVectorStep
    {
        public ValueTask<IReadOnlyList<double>> RunAsync(IReadOnlyList<double> vector)
        {
            double length = Math.Sqrt(vector.Sum(static one => one * one));
            IReadOnlyList<double> unit = length > 0 ? [.. vector.Select(one => one / length)] : vector;
            return ValueTask.FromResult(unit);
        }
    }
}
