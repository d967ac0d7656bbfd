using System.Text.Json;

namespace Syncropel.Checks;

/// <summary><c>minProperties</c>.</summary>
internal sealed class MinPropertiesCheck(int least) : JsonCheck
{
    internal override bool Holds(JsonElement value, CheckRun run, Evaluated? seen) =>
        value.ValueKind != JsonValueKind.Object
        || value.GetPropertyCount() >= least
        || run.Fail("minProperties", $"the object has {value.GetPropertyCount()} members; at least {least} are needed");
}
