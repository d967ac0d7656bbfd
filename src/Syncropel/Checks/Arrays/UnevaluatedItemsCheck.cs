using System.Text.Json;

namespace Syncropel.Checks;

/// <summary><c>unevaluatedItems</c>.</summary>
internal sealed class UnevaluatedItemsCheck(JsonCheck check) : UnevaluatedCheck
{
    public override bool HoldsRest(JsonElement value, CheckRun run, Evaluated here)
    {
        if (value.ValueKind != JsonValueKind.Array) return true;
        bool holds = true;
        int index = 0;
        foreach (JsonElement item in value.EnumerateArray())
        {
            if (!here.HasItem(index)) holds &= run.Item(index, item, check, "unevaluatedItems");
            if (!holds && !run.Reports) return false;
            index++;
        }

        here.AddItemsBelow(index);
        return holds;
    }
}
