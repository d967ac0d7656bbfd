using System.Text.Json;

namespace Syncropel.Checks;

/// <summary>The schema <c>true</c>.</summary>
internal sealed class AnythingCheck : JsonCheck
{
    internal override bool Holds(JsonElement value, CheckRun run, Evaluated? seen) => true;
}
