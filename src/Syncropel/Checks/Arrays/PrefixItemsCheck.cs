using System.Text.Json;

namespace Syncropel.Checks;

/// <summary><c>prefixItems</c>.</summary>
internal sealed class PrefixItemsCheck(params JsonCheck[] items) : JsonCheck
{
    internal override bool Holds(JsonElement value, CheckRun run, Evaluated? seen)
    {
        if (value.ValueKind != JsonValueKind.Array) return true;
        bool holds = true;
        int index = 0;
        foreach (JsonElement item in value.EnumerateArray())
        {
            if (index == items.Length) break;
            holds &= run.Item(index, item, items[index], "prefixItems");
            if (!holds && !run.Reports) return false;
            index++;
        }

        seen?.AddItemsBelow(index);
        return holds;
    }
}
