// Pattern matching and switch expressions.
// Outputs: [{"name":"refund","margin":0.6}, {"name":"smalltalk","margin":0.1}, {"name":"","margin":0}]
using Syncropel.Synapse;

namespace Corpus;

/// <summary>The intent that the model saw, and how far ahead of the next one it was.</summary>
public readonly record struct Intent(string Name, double Margin);

/// <summary>acme/intent-router: what a customer wants.</summary>
public sealed class IntentRouter : AdapterBase<string, Intent>
{
    public override string ModelId => "acme/intent-router";

    public override string AdapterVersion => "0.9.12";

    public override string Ingress(CanonicalIR ir) => ir switch
    {
        { Payload: { Modality: Modality.Text, Content: { Length: > 0 } text } } => text,
        { TaskHeader.Query: { } query } => query,
        _ => "",
    };

    public override CanonicalIR Egress(Intent modelOutput, CanonicalIR originalIr, long latencyMs)
    {
        CanonicalIR updated = originalIr.Clone();
        (string label, double confidence) = modelOutput switch
        {
            { Margin: >= 0.5 and <= 1 } sure => (sure.Name ?? "none", sure.Margin),
            { Margin: > 0 and < 0.5 } unsure => ("ask", unsure.Margin),
            _ => ("none", 0),
        };
        updated.Payload.Labels = label is "none" or "" ? [] : [new Classification { Label = label, Score = confidence }];
        updated.Provenance.Append(label switch
        {
            "none" => BuildProvenance(confidence, latencyMs, warnings: ["no intent was seen"]),
            _ => BuildProvenance(confidence, latencyMs),
        });
        return updated;
    }
}
