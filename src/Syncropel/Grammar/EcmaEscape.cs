using System.Globalization;

namespace Syncropel.Grammar;

/// <summary>The escapes of a pattern that stand for one character. Written for netstandard2.0.</summary>
internal static class EcmaEscape
{
    private const string LettersOfEscapes = "tnvfrcxk";

    /// <summary>An escape that both languages have, as it stands.</summary>
    public static string Kept(char c)
    {
        bool letter = c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
        if (letter && LettersOfEscapes.IndexOf(c) < 0)
        {
            throw EcmaPatternException.NotEcma($"'\\{c}' is no escape of ECMA-262 that can stand here");
        }

        return "\\" + c;
    }

    /// <summary>
    /// Reads what follows <c>\u</c>: four hex digits, or any number of them in braces; two escapes that are a surrogate pair are one
    /// character.
    /// </summary>
    public static int ReadCodePoint(string source, ref int position)
    {
        if (position < source.Length && source[position] == '{') return ReadBraces(source, ref position);
        int unit = ReadUnit(source, position);
        position += 4;

        bool pair = unit is >= 0xD800 and <= 0xDBFF && string.CompareOrdinal(source, position, "\\u", 0, 2) == 0;
        int low = pair && TryReadHex(source, position + 2, 4, out int next) ? next : 0;
        if (low is < 0xDC00 or > 0xDFFF) return unit;
        position += 6;
        return 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00);
    }

    /// <summary>A character up to U+FFFF, as an escape.</summary>
    public static string Unit(int value) => "\\u" + value.ToString("x4", CultureInfo.InvariantCulture);

    /// <summary>A character beyond U+FFFF, as two escapes.</summary>
    public static string Pair(int value) => Unit(0xD800 + ((value - 0x10000) >> 10)) + Unit(0xDC00 + (value & 0x3FF));

    private static int ReadUnit(string source, int position) => TryReadHex(source, position, 4, out int unit)
        ? unit
        : throw EcmaPatternException.NotEcma("'\\u' is followed by four hex digits, or by a code point in braces: \\u{1f600}");

    private static int ReadBraces(string source, ref int position)
    {
        int close = source.IndexOf('}', position);
        string digits = close < 0 ? "" : source.Substring(position + 1, close - position - 1).TrimStart('0').PadLeft(1, '0');
        if (digits.Length > 6 || !TryReadHex(digits, 0, digits.Length, out int value) || value > 0x10FFFF || close == position + 1)
        {
            throw EcmaPatternException.NotEcma("between the braces of '\\u{…}' stands a code point from 0 to 10ffff");
        }

        position = close + 1;
        return value;
    }

    private static bool TryReadHex(string source, int position, int length, out int value)
    {
        value = 0;
        if (length == 0 || position + length > source.Length) return false;
        for (int i = position; i < position + length; i++)
        {
            int digit = "0123456789abcdef".IndexOf(char.ToLowerInvariant(source[i]));
            if (digit < 0) return false;
            value = (value * 16) + digit;
        }

        return true;
    }
}
