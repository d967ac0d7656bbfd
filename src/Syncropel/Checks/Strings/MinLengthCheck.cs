using System.Text.Json;

namespace Syncropel.Checks;

/// <summary><c>minLength</c>.</summary>
internal sealed class MinLengthCheck(int least) : JsonCheck
{
    internal override bool Holds(JsonElement value, CheckRun run, Evaluated? seen)
    {
        if (value.ValueKind != JsonValueKind.String) return true;
        int length = CodePoints.Count(value);
        return length >= least || run.Fail("minLength", $"the text has {length} characters; at least {least} are needed");
    }
}
