using System.Globalization;
using System.Text;

namespace Syncropel.Synapse.Json;

/// <summary>Reads the escapes of JSON texts, one by one, where the whole text would be too long to decode at once.</summary>
internal static class EscapedText
{
    private const int LengthOfShort = 2;
    private const int LengthOfUnicode = 6;

    /// <summary>Reads the escape that stands first, or both of a surrogate pair, and goes behind it.</summary>
    /// <param name="text">Valid JSON that begins with a backslash; no lone surrogate is in it.</param>
    public static Rune Read(ref ReadOnlySpan<byte> text)
    {
        char first = Unit(ref text);
        return char.IsHighSurrogate(first) ? new Rune(first, Unit(ref text)) : new Rune(first);
    }

    private static char Unit(ref ReadOnlySpan<byte> text)
    {
        byte kind = text[1];
        if (kind == 'u')
        {
            ushort unit = ushort.Parse(text[LengthOfShort..LengthOfUnicode], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            text = text[LengthOfUnicode..];
            return (char)unit;
        }

        text = text[LengthOfShort..];
        return (char)kind switch
        {
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            char itself => itself,
        };
    }
}
