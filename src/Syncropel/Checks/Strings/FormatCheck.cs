using System.Text.Json;
using Syncropel.Checks.Formats;

namespace Syncropel.Checks;

/// <summary><c>format</c>, asserted.</summary>
internal sealed class FormatCheck(string name) : JsonCheck
{
    private readonly FormatRule _rule = FormatRule.Of(name);

    internal override bool Holds(JsonElement value, CheckRun run, Evaluated? seen) =>
        _rule.Accepts(value) || run.Fail("format", $"{_rule.Explain(JsonShown.Of(value))}");
}
