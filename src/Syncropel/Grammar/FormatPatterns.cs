namespace Syncropel.Grammar;

/// <summary>
/// The formats that one regular expression says, as .NET understands it. To be compiled with <c>CultureInvariant</c> and
/// <c>IgnorePatternWhitespace</c>. Written for netstandard2.0.
/// </summary>
internal static class FormatPatterns
{
    /// <summary><c>duration</c> of RFC 3339, appendix A, where weeks stand alone and no unit is left out between two.</summary>
    public const string Duration =
        """
        ^P(?:
            (?: [0-9]+Y (?: [0-9]+M (?: [0-9]+D )? )?  |  [0-9]+M (?: [0-9]+D )?  |  [0-9]+D )
            (?: T (?: [0-9]+H (?: [0-9]+M (?: [0-9]+S )? )?  |  [0-9]+M (?: [0-9]+S )?  |  [0-9]+S ) )?
          | T (?: [0-9]+H (?: [0-9]+M (?: [0-9]+S )? )?  |  [0-9]+M (?: [0-9]+S )?  |  [0-9]+S )
          | [0-9]+W
        )\z
        """;

    /// <summary>A UUID of RFC 4122, without regard to its version.</summary>
    public const string Uuid = @"^[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}\z";

    /// <summary>RFC 6901, as a string and not as a fragment of a URI.</summary>
    public const string JsonPointer = @"^(?:/(?:[^~/]|~[01])*)*\z";

    /// <summary>The second draft of relative JSON pointers, without its manipulation of indexes.</summary>
    public const string RelativeJsonPointer = @"^(?:0|[1-9][0-9]*)(?:\#|(?:/(?:[^~/]|~[01])*)*)\z";
}
