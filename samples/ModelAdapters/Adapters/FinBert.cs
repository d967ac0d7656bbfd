using System.Text.Json;
using System.Text.Json.Nodes;
using ModelAdapters.Outputs;
using Syncropel.Synapse;

namespace ModelAdapters.Adapters;

/// <summary>ProsusAI/finbert: says whether a financial text is positive, negative or neutral.</summary>
internal sealed class FinBert : JsonAdapterBase
{
    public override string ModelId => "ProsusAI/finbert";

    public override string AdapterVersion => "1.0.0";

    public override JsonElement Ingress(CanonicalIR ir) =>
        JsonSerializer.SerializeToElement(new JsonObject { ["text"] = ir.Payload.Content ?? "" });

    public override CanonicalIR Egress(JsonElement modelOutput, CanonicalIR originalIr, long latencyMs)
    {
        CanonicalIR updated = originalIr.Clone();
        Classification? top = TopLabel.Read(modelOutput);

        // Empty and not null: somebody looked, and found nothing.
        updated.Payload.Labels = top is null ? [] : [top];
        updated.Provenance.Append(BuildProvenance(top?.Score ?? 0, latencyMs));
        return updated;
    }
}
