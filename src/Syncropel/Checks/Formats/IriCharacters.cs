using System.Text;

namespace Syncropel.Checks.Formats;

/// <summary>The characters that RFC 3987, section 2.2, adds to those of a URI.</summary>
internal static class IriCharacters
{
    /// <summary><c>ucschar</c>.</summary>
    public static bool IsAllowed(Rune rune) => rune.Value switch
    {
        < 0x10000 => rune.Value is (>= 0xA0 and <= 0xD7FF) or (>= 0xF900 and <= 0xFDCF) or (>= 0xFDF0 and <= 0xFFEF),
        >= 0xE0000 and < 0xE1000 => false,
        _ => rune.Value < 0xF0000 && (rune.Value & 0xFFFF) <= 0xFFFD,
    };

    /// <summary><c>iprivate</c>, which only a query may have.</summary>
    public static bool IsPrivate(Rune rune) =>
        rune.Value is (>= 0xE000 and <= 0xF8FF) or (>= 0xF0000 and <= 0xFFFFD) or (>= 0x100000 and <= 0x10FFFD);
}
