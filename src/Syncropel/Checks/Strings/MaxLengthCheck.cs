using System.Text.Json;

namespace Syncropel.Checks;

/// <summary><c>maxLength</c>.</summary>
internal sealed class MaxLengthCheck(int most) : JsonCheck
{
    internal override bool Holds(JsonElement value, CheckRun run, Evaluated? seen)
    {
        if (value.ValueKind != JsonValueKind.String) return true;
        int length = CodePoints.Count(value);
        return length <= most || run.Fail("maxLength", $"the text has {length} characters; at most {most} are allowed");
    }
}
