using System.Text.Json;

namespace Syncropel.Checks;

/// <summary><c>maxProperties</c>.</summary>
internal sealed class MaxPropertiesCheck(int most) : JsonCheck
{
    internal override bool Holds(JsonElement value, CheckRun run, Evaluated? seen) =>
        value.ValueKind != JsonValueKind.Object
        || value.GetPropertyCount() <= most
        || run.Fail("maxProperties", $"the object has {value.GetPropertyCount()} members; at most {most} are allowed");
}
