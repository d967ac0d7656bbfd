namespace Syncropel.Grammar;

/// <summary>The characters that RFC 3987, section 2.2, adds to those of a URI. Written for netstandard2.0.</summary>
internal static class IriCharacters
{
    /// <summary>
    /// The number of UTF-16 code units of the character at a position, 1 or 2; 0 where an IRI must not have it.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where the character begins.</param>
    /// <param name="isPrivateAllowed">Whether <c>iprivate</c> is allowed, which only a query may have.</param>
    public static int LengthAt(ReadOnlySpan<char> text, int at, bool isPrivateAllowed)
    {
        char first = text[at];
        bool isPair = at + 1 < text.Length && char.IsSurrogatePair(first, text[at + 1]);
        if (char.IsSurrogate(first) && !isPair) return 0;
        int character = isPair ? char.ConvertToUtf32(first, text[at + 1]) : first;
        if (!IsAllowed(character) && !(isPrivateAllowed && IsPrivate(character))) return 0;
        return isPair ? 2 : 1;
    }

    // ucschar.
    private static bool IsAllowed(int character) => character switch
    {
        < 0x10000 => character is (>= 0xA0 and <= 0xD7FF) or (>= 0xF900 and <= 0xFDCF) or (>= 0xFDF0 and <= 0xFFEF),
        >= 0xE0000 and < 0xE1000 => false,
        _ => character < 0xF0000 && (character & 0xFFFF) <= 0xFFFD,
    };

    // iprivate.
    private static bool IsPrivate(int character) =>
        character is (>= 0xE000 and <= 0xF8FF) or (>= 0xF0000 and <= 0xFFFFD) or (>= 0x100000 and <= 0x10FFFD);
}
