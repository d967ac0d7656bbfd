using System.Text.Json;

namespace Syncropel.Checks;

/// <summary><c>if</c>, <c>then</c> and <c>else</c>.</summary>
internal sealed class IfCheck(JsonCheck condition, JsonCheck? then, JsonCheck? otherwise) : JsonCheck
{
    internal override bool Holds(JsonElement value, CheckRun run, Evaluated? seen)
    {
        bool fits = Branches.Fits(condition, value, run, seen);
        return (fits ? then : otherwise) switch
        {
            null => true,
            NothingCheck when fits => run.Fail("then", $"the schema allows no value that fits its 'if'"),
            NothingCheck => run.Fail("else", $"the schema allows no value that does not fit its 'if'"),
            { } branch => branch.Holds(value, run, seen),
        };
    }
}
