using System.Text.Json;
using Syncropel.Json;

namespace Syncropel.Checks;

/// <summary><c>propertyNames</c>.</summary>
internal sealed class PropertyNamesCheck(JsonCheck check) : JsonCheck
{
    internal override bool Holds(JsonElement value, CheckRun run, Evaluated? seen)
    {
        if (value.ValueKind != JsonValueKind.Object) return true;
        bool holds = true;
        foreach (JsonProperty member in value.EnumerateObject())
        {
            JsonElement name = ToElement(member.Name);
            if (run.Probe(check, name, null)) continue;
            if (!run.Reports) return false;
            string reason = check is NothingCheck ? "no name is allowed" : run.Try(check, name)[0].Message;
            holds = run.FailAt(member.Name, "propertyNames", $"the member's name is refused: {reason}");
        }

        return holds;
    }

    private static JsonElement ToElement(string name)
    {
        var writer = new CanonicalJsonWriter(stackalloc byte[256]);
        try
        {
            writer.WriteString(name);
            return JsonElement.Parse(writer.Written);
        }
        finally
        {
            writer.Dispose();
        }
    }
}
