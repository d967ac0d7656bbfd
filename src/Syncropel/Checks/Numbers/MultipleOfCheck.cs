using System.Text.Json;
using Syncropel.Grammar;

namespace Syncropel.Checks;

/// <summary><c>multipleOf</c>.</summary>
internal sealed class MultipleOfCheck(string divisor) : JsonCheck
{
    private readonly ExactNumber _divisor = Positive(divisor);

    internal override bool Holds(JsonElement value, CheckRun run, Evaluated? seen) =>
        value.ValueKind != JsonValueKind.Number
        || NumberTokens.Of(value).IsMultipleOf(_divisor)
        || run.Fail("multipleOf", $"{JsonShown.Of(value)} is no multiple of {divisor}");

    private static ExactNumber Positive(string divisor)
    {
        var number = ExactNumber.Parse(divisor);
        return number > default(ExactNumber)
            ? number
            : throw new ArgumentException($"The divisor of multipleOf is {divisor}; it must be more than 0.", nameof(divisor));
    }
}
