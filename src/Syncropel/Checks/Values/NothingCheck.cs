using System.Text.Json;

namespace Syncropel.Checks;

/// <summary>The schema <c>false</c>.</summary>
internal sealed class NothingCheck : JsonCheck
{
    internal override bool Holds(JsonElement value, CheckRun run, Evaluated? seen) =>
        run.Fail("false", $"the schema allows nothing here, and {JsonShown.Of(value)} is there");
}
