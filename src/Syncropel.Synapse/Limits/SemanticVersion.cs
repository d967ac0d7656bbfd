using System.Text.RegularExpressions;

namespace Syncropel.Synapse;

/// <summary>The versions of the contract: three numbers, and nothing behind them.</summary>
internal static partial class SemanticVersion
{
    public static bool IsMatch(string? text) => text is not null && Pattern.IsMatch(text);

    [GeneratedRegex(@"^[0-9]+\.[0-9]+\.[0-9]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern { get; }
}
