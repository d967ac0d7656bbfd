using System.Text.Json;

namespace Syncropel.Checks;

/// <summary><c>dependentRequired</c> of one member.</summary>
internal sealed class DependentRequiredCheck(string name, string[] needed) : JsonCheck
{
    internal override bool Holds(JsonElement value, CheckRun run, Evaluated? seen)
    {
        if (value.ValueKind != JsonValueKind.Object || !value.TryGetProperty(name, out _)) return true;
        bool holds = true;
        foreach (string other in needed)
        {
            if (value.TryGetProperty(other, out _)) continue;
            holds = run.Fail("dependentRequired", $"the member '{other}' is missing, which is required where '{name}' is");
            if (!run.Reports) return false;
        }

        return holds;
    }
}
