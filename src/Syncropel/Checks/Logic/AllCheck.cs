using System.Text.Json;

namespace Syncropel.Checks;

/// <summary>A schema object, or <c>allOf</c>.</summary>
internal sealed class AllCheck(params JsonCheck[] checks) : JsonCheck
{
    private readonly JsonCheck[] _checks = [.. checks.Where(static check => check is not UnevaluatedCheck)];
    private readonly UnevaluatedCheck[] _rest = [.. checks.OfType<UnevaluatedCheck>()];

    internal override bool Holds(JsonElement value, CheckRun run, Evaluated? seen)
    {
        Evaluated? here = _rest.Length > 0 ? new() : seen;
        bool holds = true;
        foreach (JsonCheck check in _checks)
        {
            holds &= check.Holds(value, run, here);
            if (!holds && !run.Reports) return false;
        }

        // Where a schema does not hold, nobody knows what it would have evaluated.
        if (!holds || here is null || _rest.Length == 0) return holds;
        foreach (UnevaluatedCheck rest in _rest) holds &= rest.HoldsRest(value, run, here);
        if (holds) seen?.Add(here);
        return holds;
    }
}
