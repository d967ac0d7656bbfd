using System.Text.Json;

namespace Syncropel.Checks;

/// <summary><c>items</c>.</summary>
internal sealed class ItemsCheck(int from, JsonCheck check) : JsonCheck
{
    internal override bool Holds(JsonElement value, CheckRun run, Evaluated? seen)
    {
        if (value.ValueKind != JsonValueKind.Array) return true;
        bool holds = true;
        int index = 0;
        foreach (JsonElement item in value.EnumerateArray())
        {
            if (index >= from) holds &= run.Item(index, item, check, "items");
            if (!holds && !run.Reports) return false;
            index++;
        }

        // The elements before are those of prefixItems, which speaks for them.
        seen?.AddItemsBelow(index);
        return holds;
    }
}
