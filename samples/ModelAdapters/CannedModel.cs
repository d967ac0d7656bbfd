using System.Text.Json;
using Syncropel.Synapse;

namespace ModelAdapters;

/// <summary>A model whose answer is known: what the real one gave once, and how long it took.</summary>
/// <param name="Adapter">The adapter.</param>
/// <param name="Output">What the model gave, as JSON.</param>
/// <param name="LatencyMs">How long it took, in milliseconds.</param>
internal sealed record CannedModel(JsonAdapterBase Adapter, string Output, long LatencyMs)
{
    /// <summary>Takes an IR through the adapter.</summary>
    public CanonicalIR Run(CanonicalIR ir)
    {
        _ = Adapter.Ingress(ir);
        using var output = JsonDocument.Parse(Output);
        return Adapter.Egress(output.RootElement, ir, LatencyMs);
    }
}
