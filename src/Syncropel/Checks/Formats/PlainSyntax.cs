using System.Text.RegularExpressions;
using Syncropel.Grammar;

namespace Syncropel.Checks.Formats;

/// <summary>The formats that one regular expression says.</summary>
internal static partial class PlainSyntax
{
    private const RegexOptions Options = RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant;

    /// <summary><c>duration</c> of RFC 3339, appendix A, where weeks stand alone and no unit is left out between two.</summary>
    public static bool IsDuration(string text) => Duration().IsMatch(text);

    /// <summary>A UUID of RFC 4122, without regard to its version.</summary>
    public static bool IsUuid(string text) => Uuid().IsMatch(text);

    /// <summary>RFC 6901, as a string and not as a fragment of a URI.</summary>
    public static bool IsJsonPointer(string text) => JsonPointer().IsMatch(text);

    /// <summary>The second draft of relative JSON pointers, without its manipulation of indexes.</summary>
    public static bool IsRelativeJsonPointer(string text) => RelativeJsonPointer().IsMatch(text);

    [GeneratedRegex(FormatPatterns.Duration, Options)]
    private static partial Regex Duration();

    [GeneratedRegex(FormatPatterns.Uuid, Options)]
    private static partial Regex Uuid();

    [GeneratedRegex(FormatPatterns.JsonPointer, Options)]
    private static partial Regex JsonPointer();

    [GeneratedRegex(FormatPatterns.RelativeJsonPointer, Options)]
    private static partial Regex RelativeJsonPointer();
}
