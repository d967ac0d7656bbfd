using System.Text.Json;
using System.Text.RegularExpressions;

namespace Syncropel.Checks;

/// <summary><c>patternProperties</c>, one of them.</summary>
internal sealed class PatternPropertyCheck(Regex regex, string source, JsonCheck check) : JsonCheck
{
    internal override bool Holds(JsonElement value, CheckRun run, Evaluated? seen)
    {
        if (value.ValueKind != JsonValueKind.Object) return true;
        bool holds = true;
        foreach (JsonProperty member in value.EnumerateObject())
        {
            string name = member.Name;
            if (!regex.IsMatch(name)) continue;
            seen?.AddName(name);
            holds &= check is NothingCheck
                ? run.FailAt(name, "patternProperties", $"the schema allows no member whose name matches {source}")
                : run.Member(name, member.Value, check, "patternProperties");
            if (!holds && !run.Reports) return false;
        }

        return holds;
    }
}
