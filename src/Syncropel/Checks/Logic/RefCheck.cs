using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Syncropel.Checks;

/// <summary><c>$ref</c>.</summary>
internal sealed class RefCheck(Func<JsonCheck> target) : JsonCheck
{
    internal override bool Holds(JsonElement value, CheckRun run, Evaluated? seen)
    {
        // Only a reference can recur, so this is the one place to stop before the stack does.
        if (RuntimeHelpers.TryEnsureSufficientExecutionStack()) return target().Holds(value, run, seen);
        throw new InvalidOperationException(
            "A schema refers to itself without going deeper into the JSON, or the JSON nests too deep to be held against it.");
    }
}
