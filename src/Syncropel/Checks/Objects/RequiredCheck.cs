using System.Text.Json;

namespace Syncropel.Checks;

/// <summary><c>required</c>.</summary>
internal sealed class RequiredCheck(params string[] names) : JsonCheck
{
    internal override bool Holds(JsonElement value, CheckRun run, Evaluated? seen)
    {
        if (value.ValueKind != JsonValueKind.Object) return true;
        bool holds = true;
        foreach (string name in names)
        {
            if (value.TryGetProperty(name, out _)) continue;
            holds = run.Fail("required", $"the required member '{name}' is missing");
            if (!run.Reports) return false;
        }

        return holds;
    }
}
