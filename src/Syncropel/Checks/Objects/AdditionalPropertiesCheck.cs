using System.Text.Json;
using System.Text.RegularExpressions;

namespace Syncropel.Checks;

/// <summary><c>additionalProperties</c>.</summary>
internal sealed class AdditionalPropertiesCheck(JsonCheck check, string[] declared, Regex[] patterns) : JsonCheck
{
    private readonly HashSet<string> _declared = new(declared, StringComparer.Ordinal);

    internal override bool Holds(JsonElement value, CheckRun run, Evaluated? seen)
    {
        if (value.ValueKind != JsonValueKind.Object) return true;
        bool holds = true;
        foreach (JsonProperty member in value.EnumerateObject())
        {
            string name = member.Name;
            if (_declared.Contains(name) || MatchesAny(name)) continue;
            seen?.AddName(name);
            holds &= run.Member(name, member.Value, check, "additionalProperties");
            if (!holds && !run.Reports) return false;
        }

        return holds;
    }

    private bool MatchesAny(string name)
    {
        foreach (Regex pattern in patterns)
        {
            if (pattern.IsMatch(name)) return true;
        }

        return false;
    }
}
