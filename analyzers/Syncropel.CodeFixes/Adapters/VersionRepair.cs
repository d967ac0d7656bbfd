using System.Text.RegularExpressions;
using Syncropel.Synapse;

namespace Syncropel.CodeFixes.Adapters;

/// <summary>What a text that is nearly a version <c>X.Y.Z</c> was meant to be.</summary>
internal static class VersionRepair
{
    private const int Numbers = 3;
    private const string Form = @"\A[vV]?(?<numbers>[0-9]+(\.[0-9]+){0,3})([-+][0-9A-Za-z.+-]+)?\z";

    private static readonly Regex Version = new(
        Form, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));

    /// <summary>The version. Null where nobody can know.</summary>
    public static string? Of(string text)
    {
        Match match = Version.Match(text.Trim());
        if (!match.Success) return null;
        var numbers = new List<string>(match.Groups["numbers"].Value.Split('.'));
        while (numbers.Count < Numbers) numbers.Add("0");
        string version = string.Join(".", numbers.GetRange(0, Numbers));
        return SemanticVersion.IsMatch(version) && version != text ? version : null;
    }
}
