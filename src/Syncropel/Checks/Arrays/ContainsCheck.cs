using System.Text.Json;

namespace Syncropel.Checks;

/// <summary><c>contains</c>, with <c>minContains</c> and <c>maxContains</c>. It evaluates the elements that fit.</summary>
internal sealed class ContainsCheck(JsonCheck check, int minContains, int maxContains) : JsonCheck
{
    internal override bool Holds(JsonElement value, CheckRun run, Evaluated? seen)
    {
        if (value.ValueKind != JsonValueKind.Array) return true;
        int fitting = 0;
        int index = 0;
        foreach (JsonElement item in value.EnumerateArray())
        {
            if (run.Probe(check, item, null))
            {
                fitting++;
                seen?.AddItem(index);
            }

            index++;
        }

        // Without minContains the keyword that is broken is contains itself.
        string least = minContains == 1 ? "contains" : "minContains";
        if (fitting < minContains) return run.Fail(least, $"{fitting} elements fit; at least {minContains} must");
        return fitting <= maxContains || run.Fail("maxContains", $"{fitting} elements fit; at most {maxContains} may");
    }
}
