using System.Text.Json;

namespace Syncropel.Checks;

/// <summary><c>oneOf</c>.</summary>
internal sealed class OneOfCheck(params JsonCheck[] branches) : JsonCheck
{
    internal override bool Holds(JsonElement value, CheckRun run, Evaluated? seen)
    {
        List<int>? fitting = null;
        for (int i = 0; i < branches.Length; i++)
        {
            if (!Branches.Fits(branches[i], value, run, seen)) continue;
            (fitting ??= []).Add(i + 1);
            if (fitting.Count > 1 && !run.Reports) return false;
        }

        if (fitting is null) return run.Fail("oneOf", $"none of {branches.Length} branches fits; {Branches.Explain(branches, value, run)}");
        return fitting.Count == 1 || run.Fail("oneOf", $"{fitting.Count} branches fit, {string.Join(" and ", fitting)}; exactly one may");
    }
}
