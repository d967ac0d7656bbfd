using System.Text.Json;

namespace Syncropel.Checks;

/// <summary><c>properties</c>, one of them.</summary>
internal sealed class PropertyCheck(string name, JsonCheck check) : JsonCheck
{
    internal override bool Holds(JsonElement value, CheckRun run, Evaluated? seen)
    {
        if (value.ValueKind != JsonValueKind.Object || !value.TryGetProperty(name, out JsonElement member)) return true;
        seen?.AddName(name);
        return run.Member(name, member, check, "properties");
    }
}
