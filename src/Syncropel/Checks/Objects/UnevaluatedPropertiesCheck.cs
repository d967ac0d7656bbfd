using System.Text.Json;

namespace Syncropel.Checks;

/// <summary><c>unevaluatedProperties</c>.</summary>
internal sealed class UnevaluatedPropertiesCheck(JsonCheck check) : UnevaluatedCheck
{
    public override bool HoldsRest(JsonElement value, CheckRun run, Evaluated here)
    {
        if (value.ValueKind != JsonValueKind.Object) return true;
        bool holds = true;
        foreach (JsonProperty member in value.EnumerateObject())
        {
            string name = member.Name;
            if (here.HasName(name)) continue;
            here.AddName(name);
            holds &= run.Member(name, member.Value, check, "unevaluatedProperties");
            if (!holds && !run.Reports) return false;
        }

        return holds;
    }
}
