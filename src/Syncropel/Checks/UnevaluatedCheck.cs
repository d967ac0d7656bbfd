using System.Text.Json;

namespace Syncropel.Checks;

/// <summary>A check of what the rest of its schema has not evaluated.</summary>
internal abstract class UnevaluatedCheck : JsonCheck
{
    /// <summary>Holds the rest of a value, and notes it as evaluated.</summary>
    public abstract bool HoldsRest(JsonElement value, CheckRun run, Evaluated here);

    // A schema that has no other keyword has evaluated nothing, whatever the schemas around it did.
    internal sealed override bool Holds(JsonElement value, CheckRun run, Evaluated? seen)
    {
        var here = new Evaluated();
        bool holds = HoldsRest(value, run, here);
        if (holds) seen?.Add(here);
        return holds;
    }
}
