using System.Text.Json;

namespace Syncropel.Checks;

/// <summary><c>uniqueItems</c>.</summary>
internal sealed class UniqueItemsCheck : JsonCheck
{
    internal override bool Holds(JsonElement value, CheckRun run, Evaluated? seen)
    {
        if (value.ValueKind != JsonValueKind.Array || value.GetArrayLength() < 2) return true;
        bool holds = true;
        int index = 0;
        var firsts = new Dictionary<JsonElement, int>(value.GetArrayLength(), JsonComparer.Instance);
        foreach (JsonElement item in value.EnumerateArray())
        {
            if (!firsts.TryAdd(item, index))
            {
                holds = run.Fail("uniqueItems", $"elements {firsts[item]} and {index} are equal: {JsonShown.Json(item)}");
                if (!run.Reports) return false;
            }

            index++;
        }

        return holds;
    }
}
