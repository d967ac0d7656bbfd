using System.Text.Json;

namespace Syncropel.Checks;

/// <summary><c>anyOf</c>.</summary>
internal sealed class AnyOfCheck(params JsonCheck[] branches) : JsonCheck
{
    internal override bool Holds(JsonElement value, CheckRun run, Evaluated? seen)
    {
        bool fits = false;
        foreach (JsonCheck branch in branches)
        {
            // The others matter only for what they evaluate.
            if (fits && seen is null) return true;
            fits |= Branches.Fits(branch, value, run, seen);
        }

        return fits || run.Fail("anyOf", $"none of {branches.Length} branches fits; {Branches.Explain(branches, value, run)}");
    }
}
