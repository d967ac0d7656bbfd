using System.Text.Json;

namespace Syncropel.Checks;

/// <summary><c>dependentSchemas</c> of one member.</summary>
internal sealed class DependentSchemaCheck(string name, JsonCheck schema) : JsonCheck
{
    internal override bool Holds(JsonElement value, CheckRun run, Evaluated? seen)
    {
        if (value.ValueKind != JsonValueKind.Object || !value.TryGetProperty(name, out _)) return true;
        return schema is NothingCheck
            ? run.Fail("dependentSchemas", $"the schema allows no object with the member '{name}'")
            : schema.Holds(value, run, seen);
    }
}
