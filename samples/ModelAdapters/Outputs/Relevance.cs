using System.Text.Json;

namespace ModelAdapters.Outputs;

/// <summary>What a cross-encoder gives for one pair: a logit, alone or as the one element of an array.</summary>
internal static class Relevance
{
    /// <summary>Reads the logit as a score from 0 to 1. What is no number counts as the logit 0, and so gives 0.5.</summary>
    public static double Read(JsonElement output)
    {
        JsonElement first = output.ValueKind == JsonValueKind.Array && output.GetArrayLength() > 0 ? output[0] : output;
        double logit = ModelNumber.Read(first) ?? 0;

        // Far below 0 the power is infinite and the score 0, so that it never leaves its range.
        return 1 / (1 + Math.Exp(-logit));
    }
}
