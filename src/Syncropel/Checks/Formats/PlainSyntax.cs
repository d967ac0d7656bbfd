using System.Text.RegularExpressions;

namespace Syncropel.Checks.Formats;

/// <summary>The formats that one regular expression says.</summary>
internal static partial class PlainSyntax
{
    /// <summary><c>duration</c> of RFC 3339, appendix A, where weeks stand alone and no unit is left out between two.</summary>
    public static bool IsDuration(string text) => Duration().IsMatch(text);

    /// <summary>A UUID of RFC 4122, without regard to its version.</summary>
    public static bool IsUuid(string text) => Uuid().IsMatch(text);

    /// <summary>RFC 6901, as a string and not as a fragment of a URI.</summary>
    public static bool IsJsonPointer(string text) => JsonPointer().IsMatch(text);

    /// <summary>The second draft of relative JSON pointers, without its manipulation of indexes.</summary>
    public static bool IsRelativeJsonPointer(string text) => RelativeJsonPointer().IsMatch(text);

    [GeneratedRegex(
        """
        ^P(?:
            (?: [0-9]+Y (?: [0-9]+M (?: [0-9]+D )? )?  |  [0-9]+M (?: [0-9]+D )?  |  [0-9]+D )
            (?: T (?: [0-9]+H (?: [0-9]+M (?: [0-9]+S )? )?  |  [0-9]+M (?: [0-9]+S )?  |  [0-9]+S ) )?
          | T (?: [0-9]+H (?: [0-9]+M (?: [0-9]+S )? )?  |  [0-9]+M (?: [0-9]+S )?  |  [0-9]+S )
          | [0-9]+W
        )\z
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Duration();

    [GeneratedRegex(@"^[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Uuid();

    [GeneratedRegex(@"^(?:/(?:[^~/]|~[01])*)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex JsonPointer();

    [GeneratedRegex(@"^(?:0|[1-9][0-9]*)(?:\#|(?:/(?:[^~/]|~[01])*)*)\z", RegexOptions.CultureInvariant)]
    private static partial Regex RelativeJsonPointer();
}
