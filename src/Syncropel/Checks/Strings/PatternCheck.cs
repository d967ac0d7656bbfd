using System.Text.Json;
using System.Text.RegularExpressions;
using Syncropel.Json;

namespace Syncropel.Checks;

/// <summary><c>pattern</c>.</summary>
internal sealed class PatternCheck(Regex regex, string source) : JsonCheck
{
    internal override bool Holds(JsonElement value, CheckRun run, Evaluated? seen)
    {
        if (value.ValueKind != JsonValueKind.String) return true;
        string text = value.GetString()!;
        try
        {
            return regex.IsMatch(text) || run.Fail("pattern", $"\"{JsonText.Shorten(text)}\" does not match {source}");
        }
        catch (RegexMatchTimeoutException) when (run.Reports)
        {
            // Here the path is known. Within a branch nobody can say what it means, so it ends the run.
            double limit = regex.MatchTimeout.TotalMilliseconds;
            return run.Fail("pattern", $"\"{JsonText.Shorten(text)}\" took longer than {limit} ms to hold against {source}");
        }
    }
}
