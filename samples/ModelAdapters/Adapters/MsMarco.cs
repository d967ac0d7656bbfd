using System.Text.Json;
using System.Text.Json.Nodes;
using ModelAdapters.Outputs;
using Syncropel.Synapse;

namespace ModelAdapters.Adapters;

/// <summary>cross-encoder/ms-marco-MiniLM-L6-v2: says how well a passage answers a query. One pair a call.</summary>
internal sealed class MsMarco : JsonAdapterBase
{
    public override string ModelId => "cross-encoder/ms-marco-MiniLM-L6-v2";

    public override string AdapterVersion => "1.0.0";

    public override JsonElement Ingress(CanonicalIR ir) => JsonSerializer.SerializeToElement(new JsonObject
    {
        ["query"] = ir.TaskHeader.Query ?? "",
        ["passage"] = ir.Payload.Content ?? "",
    });

    public override CanonicalIR Egress(JsonElement modelOutput, CanonicalIR originalIr, long latencyMs)
    {
        CanonicalIR updated = originalIr.Clone();
        double score = Relevance.Read(modelOutput);
        updated.Payload.Score = score;
        updated.Provenance.Append(BuildProvenance(score, latencyMs));
        return updated;
    }
}
