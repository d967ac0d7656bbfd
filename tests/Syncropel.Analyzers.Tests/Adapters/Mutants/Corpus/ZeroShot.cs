// JSON in, JSON out.
// Outputs: [{"labels":["a","b"],"scores":[0.7,0.3]}, [], {"labels":["a"],"scores":[]}, {"labels":"a"}, 5]
using System;
using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Nodes;
using Syncropel.Synapse;

namespace Corpus;

/// <summary>MoritzLaurer/deberta-v3-base-zeroshot behind an inference endpoint.</summary>
public sealed class ZeroShot : JsonAdapterBase
{
    public override string ModelId => "MoritzLaurer/deberta-v3-base-zeroshot-v2.0";

    public override string AdapterVersion => "1.0.0";

    public override JsonElement Ingress(CanonicalIR ir)
    {
        var labels = new JsonArray();
        foreach (string label in ir.TaskHeader.CandidateLabels ?? []) labels.Add((JsonNode)label);
        var body = new JsonObject { ["inputs"] = ir.Payload.Content ?? "", ["candidate_labels"] = labels };
        if (ir.TaskHeader.QualityFloor is { } floor) body["threshold"] = floor;
        return JsonSerializer.SerializeToElement(body);
    }

    public override CanonicalIR Egress(JsonElement modelOutput, CanonicalIR originalIr, long latencyMs)
    {
        CanonicalIR updated = originalIr.Clone();
        List<Classification> found = Read(modelOutput);
        updated.Payload.Labels = [.. found];
        updated.Provenance.Append(BuildProvenance(found.Count == 0 ? 0 : found[0].Score, latencyMs));
        return updated;
    }

    private static List<Classification> Read(JsonElement output)
    {
        var found = new List<Classification>();
        if (output.ValueKind != JsonValueKind.Object
            || !output.TryGetProperty("labels", out JsonElement labels) || labels.ValueKind != JsonValueKind.Array
            || !output.TryGetProperty("scores", out JsonElement scores) || scores.ValueKind != JsonValueKind.Array)
        {
            return found;
        }

        int count = Math.Min(labels.GetArrayLength(), scores.GetArrayLength());
        for (int i = 0; i < count; i++)
        {
            if (labels[i].ValueKind != JsonValueKind.String || !scores[i].TryGetDouble(out double score)) continue;
            found.Add(new Classification { Label = labels[i].GetString() ?? "", Score = Math.Clamp(score, 0, 1) });
        }

        return found;
    }
}
