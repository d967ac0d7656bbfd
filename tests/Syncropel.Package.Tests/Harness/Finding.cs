using System.Globalization;
using System.Text.RegularExpressions;

namespace Syncropel.Package.Tests.Harness;

/// <summary>A warning or an error of a build.</summary>
/// <param name="Place">Where it is, and what.</param>
/// <param name="Message">What it says.</param>
/// <param name="Project">The project that was built, with the framework where there are several.</param>
internal sealed partial record Finding(FindingPlace Place, string Message, string Project)
{
    /// <summary>All that a build says, in its order, and once: its summary says it again.</summary>
    /// <param name="output">What it said.</param>
    /// <param name="folder">The folder that paths are told from.</param>
    public static IReadOnlyList<Finding> In(string output, string folder) =>
        [.. FindingOf().Matches(output).Select(match => From(match, folder)).Distinct()];

    /// <summary>As the compiler says it.</summary>
    public override string ToString() => $"{Place}: {Message}";

    private static Finding From(Match match, string folder)
    {
        int Number(string group) => match.Groups[group].Success ? int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture) : 0;
        string file = match.Groups["file"].Value;
        string path = Path.IsPathRooted(file) ? Path.GetRelativePath(folder, file) : file;
        var place = new FindingPlace(
            path.Replace('\\', '/'), Number("line"), Number("column"), match.Groups["severity"].Value, match.Groups["id"].Value);
        return new Finding(place, match.Groups["message"].Value, Path.GetFileName(match.Groups["project"].Value));
    }

    // Orders.cs(5,53): warning SYN1002: 'music…' is … [/tmp/…/Orders.csproj::TargetFramework=net10.0]
    [GeneratedRegex(
        @"^\s*(?<file>[^\n(:]+?)(\((?<line>\d+)(,(?<column>\d+))?[^)]*\))?\s*: (?<severity>error|warning) (?<id>[A-Z]+\d+): "
        + @"(?<message>[^\n]*?)( \[(?<project>[^\n\]]+)\])?\r?$",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex FindingOf();
}
