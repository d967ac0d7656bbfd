using System.Text.Json;

namespace Syncropel.Checks;

/// <summary><c>not</c>.</summary>
internal sealed class NotCheck(JsonCheck forbidden) : JsonCheck
{
    internal override bool Holds(JsonElement value, CheckRun run, Evaluated? seen) =>
        !run.Probe(forbidden, value, null) || run.Fail("not", $"{JsonShown.Json(value)} is what the schema forbids");
}
