using System.Text.Json;

namespace Syncropel.Checks;

/// <summary><c>maxItems</c>.</summary>
internal sealed class MaxItemsCheck(int most) : JsonCheck
{
    internal override bool Holds(JsonElement value, CheckRun run, Evaluated? seen) =>
        value.ValueKind != JsonValueKind.Array
        || value.GetArrayLength() <= most
        || run.Fail("maxItems", $"the list has {value.GetArrayLength()} elements; at most {most} are allowed");
}
