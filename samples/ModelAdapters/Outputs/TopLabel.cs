using System.Text.Json;
using Syncropel.Synapse;

namespace ModelAdapters.Outputs;

/// <summary>What text classification gives: a list whose first element is the class that fits best, <c>{label, score}</c>.</summary>
internal static class TopLabel
{
    /// <summary>Reads the first element. Null for what is none, or has a score that is not from 0 to 1.</summary>
    /// <remarks>A score that is missing is 0, and a label that is missing is empty, as upstream has it.</remarks>
    public static Classification? Read(JsonElement output)
    {
        if (output.ValueKind != JsonValueKind.Array || output.GetArrayLength() == 0) return null;
        JsonElement first = output[0];
        if (first.ValueKind != JsonValueKind.Object) return null;
        string? label = TextOf(ModelText.Member(first, "label"));
        JsonElement number = ModelText.Member(first, "score");
        double? score = number.ValueKind == JsonValueKind.Undefined ? 0 : ModelNumber.ReadShare(number);
        return label is null || score is null ? null : new Classification { Label = label, Score = score.Value };
    }

    // The text of what is no text, as Python's str() gives it; what is missing is empty.
    private static string? TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => ModelText.Read(value),
        JsonValueKind.Undefined => "",
        JsonValueKind.Null => "None",
        JsonValueKind.True => "True",
        JsonValueKind.False => "False",
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };
}
