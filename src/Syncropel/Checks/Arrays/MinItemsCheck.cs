using System.Text.Json;

namespace Syncropel.Checks;

/// <summary><c>minItems</c>.</summary>
internal sealed class MinItemsCheck(int least) : JsonCheck
{
    internal override bool Holds(JsonElement value, CheckRun run, Evaluated? seen) =>
        value.ValueKind != JsonValueKind.Array
        || value.GetArrayLength() >= least
        || run.Fail("minItems", $"the list has {value.GetArrayLength()} elements; at least {least} are needed");
}
