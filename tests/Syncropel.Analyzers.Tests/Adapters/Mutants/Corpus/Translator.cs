// Records for what the model takes and gives.
// Outputs: [{"text":"Bonjour","detected":"en","score":0.88,"costUsd":0.0002}, {"text":"","detected":null,"score":null,"costUsd":null}]
using System;
using System.Text.Json;
using Syncropel;
using Syncropel.Synapse;

namespace Corpus;

/// <summary>What the model takes.</summary>
public sealed record TranslationRequest(string Text, string? Source, ValueList<string> Targets)
{
    public static TranslationRequest Empty { get; } = new("", null, []);
}

/// <summary>What the model gives.</summary>
public sealed record Translation(string Text, string? Detected, double? Score, double? CostUsd);

/// <summary>facebook/nllb-200: translates, and leaves the text as it is: the translation is data.</summary>
public sealed class Translator : AdapterBase<TranslationRequest, Translation>
{
    public override string ModelId => "facebook/nllb-200-distilled-600M";

    public override string AdapterVersion => "1.0.0";

    public override TranslationRequest Ingress(CanonicalIR ir)
    {
        if (ir.Payload.Content is not { Length: > 0 } text) return TranslationRequest.Empty;
        return TranslationRequest.Empty with
        {
            Text = text,
            Source = ir.Payload.Language,
            Targets = ir.TaskHeader.CandidateLabels ?? [],
        };
    }

    public override CanonicalIR Egress(Translation modelOutput, CanonicalIR originalIr, long latencyMs)
    {
        var (text, detected, score, cost) = modelOutput;
        CanonicalIR updated = originalIr.Clone();
        Payload payload = updated.Payload;
        payload.Data = JsonSerializer.SerializeToElement(new { translation = text });
        payload.Language ??= detected;
        ProvenanceEntry entry = BuildProvenance(
            latencyMs: latencyMs,
            confidence: Math.Clamp(score ?? 0, 0, 1),
            costUsd: cost is >= 0 ? cost : null,
            warnings: text.Length == 0 ? ["nothing was translated"] : null);
        updated.Provenance.Append(entry);
        return updated;
    }
}
