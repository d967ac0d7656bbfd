// try/catch with a fallback, and one append behind it.
// Outputs: ["{\"answer\":\"42\",\"confidence\":0.7}", "no JSON at all", "[]", ""]
using System;
using System.Text.Json;
using Syncropel.Synapse;

namespace Corpus;

/// <summary>acme/chat-json: a language model that is asked for JSON, and does not always give it.</summary>
public sealed class ChatCompletion : AdapterBase<string, string>
{
    public override string ModelId => "acme/chat-json";

    public override string AdapterVersion => "5.0.0";

    public override string Ingress(CanonicalIR ir)
    {
        string question = ir.TaskHeader.Query ?? "Answer as JSON.";
        return ir.Payload.Content is null ? question : question + "\n\n" + ir.Payload.Content;
    }

    public override CanonicalIR Egress(string modelOutput, CanonicalIR originalIr, long latencyMs)
    {
        CanonicalIR updated = originalIr.Clone();
        double confidence;
        string[] warnings = [];
        try
        {
            using var document = JsonDocument.Parse(modelOutput);
            JsonElement answer = document.RootElement.Clone();
            confidence = ReadConfidence(answer);
            updated.Payload.Data = answer;
        }
        catch (JsonException problem)
        {
            confidence = 0;
            warnings = [$"the answer is no JSON: line {problem.LineNumber}"];
        }
        catch (InvalidOperationException)
        {
            confidence = 0;
            warnings = ["the answer is JSON of another shape"];
        }

        updated.Provenance.Append(BuildProvenance(confidence, latencyMs, warnings: warnings));
        return updated;
    }

    private static double ReadConfidence(JsonElement answer) =>
        answer.TryGetProperty("confidence", out JsonElement value) && value.TryGetDouble(out double confidence)
            ? Math.Clamp(confidence, 0, 1)
            : 0;
}
