using System.Text.Json;
using Syncropel.Grammar;

namespace Syncropel.Checks;

/// <summary><c>minimum</c>, <c>maximum</c>, <c>exclusiveMinimum</c> and <c>exclusiveMaximum</c>.</summary>
internal sealed class BoundCheck(Bound bound, string number) : JsonCheck
{
    private readonly ExactNumber _number = ExactNumber.Parse(number);

    internal override bool Holds(JsonElement value, CheckRun run, Evaluated? seen)
    {
        if (value.ValueKind != JsonValueKind.Number) return true;
        int order = NumberTokens.Of(value).CompareTo(_number);
        return bound switch
        {
            Bound.Minimum => order >= 0 || run.Fail("minimum", $"{JsonShown.Of(value)} is less than {number}"),
            Bound.Maximum => order <= 0 || run.Fail("maximum", $"{JsonShown.Of(value)} is more than {number}"),
            Bound.ExclusiveMinimum => order > 0 || run.Fail("exclusiveMinimum", $"{JsonShown.Of(value)} is not more than {number}"),
            _ => order < 0 || run.Fail("exclusiveMaximum", $"{JsonShown.Of(value)} is not less than {number}"),
        };
    }
}
