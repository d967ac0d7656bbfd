using System.Buffers;
using System.Globalization;
using System.Text.Unicode;

namespace Syncropel.Json;

/// <summary>What RFC 8785 says about the text of strings: which bytes are escaped, and how; what is no text at all.</summary>
internal static class JsonText
{
    /// <summary>Quote, backslash and the C0 controls: all that canonical JSON escapes.</summary>
    public static readonly SearchValues<byte> EscapedBytes = SearchValues.Create(
        [(byte)'"', (byte)'\\', .. Enumerable.Range(0, 0x20).Select(static b => (byte)b)]);

    /// <summary>The same as UTF-16 code units.</summary>
    public static readonly SearchValues<char> EscapedChars = SearchValues.Create(
        ['"', '\\', .. Enumerable.Range(0, 0x20).Select(static c => (char)c)]);

    /// <summary>Writes the escape of one byte and returns its length, 2 or 6.</summary>
    public static int Escape(byte b, Span<byte> destination)
    {
        byte letter = b switch
        {
            (byte)'"' or (byte)'\\' => b,
            (byte)'\b' => (byte)'b',
            (byte)'\t' => (byte)'t',
            (byte)'\n' => (byte)'n',
            (byte)'\f' => (byte)'f',
            (byte)'\r' => (byte)'r',
            _ => 0,
        };
        destination[0] = (byte)'\\';
        if (letter != 0)
        {
            destination[1] = letter;
            return 2;
        }

        "u00"u8.CopyTo(destination[1..]);
        destination[4] = "0123456789abcdef"u8[b >> 4];
        destination[5] = "0123456789abcdef"u8[b & 15];
        return 6;
    }

    /// <param name="surrogate">The surrogate.</param>
    /// <param name="index">Where it stands in its text.</param>
    /// <param name="byteOffset">Where it would stand in UTF-8, if the text is the whole input.</param>
    public static CanonicalJsonException LoneSurrogate(char surrogate, int index, long? byteOffset = null) =>
        new($"the text has a lone surrogate U+{(int)surrogate:X4} at index {index}, which UTF-8 cannot say", byteOffset);

    /// <summary>Cuts a text that goes into a message.</summary>
    public static string Shorten(string text, int most = 80)
    {
        if (text.Length <= most) return text;
        return text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)] + "…";
    }

    /// <summary>
    /// Finds the first place in a raw JSON string (between its quotes) that is no text: an invalid UTF-8 sequence or a lone
    /// surrogate escape. Returns its offset, or -1.
    /// </summary>
    public static int FindInvalid(ReadOnlySpan<byte> raw, out string problem)
    {
        int at = 0;
        while (at < raw.Length)
        {
            int escape = raw[at..].IndexOf((byte)'\\');
            ReadOnlySpan<byte> plain = escape < 0 ? raw[at..] : raw.Slice(at, escape);
            int invalid = FirstInvalidUtf8(plain);
            if (invalid >= 0)
            {
                problem = "the string is not valid UTF-8";
                return at + invalid;
            }

            if (escape < 0) break;
            at += escape;
            int length = EscapeLength(raw[at..], out bool lone);
            if (lone)
            {
                problem = "the string has a lone surrogate escape";
                return at;
            }

            at += length;
        }

        problem = "";
        return -1;
    }

    /// <summary>Compares names, given as UTF-8, in the order of their UTF-16 code units, as RFC 8785, section 3.2.3, asks.</summary>
    public static int CompareNames(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        int common = left.CommonPrefixLength(right);
        if (common == left.Length || common == right.Length) return left.Length - right.Length;

        // The two orders differ in one point: characters from U+10000 are surrogates in UTF-16 and sort before U+E000 to U+FFFF.
        byte a = left[common], b = right[common];
        return a >= 0xEE && b >= 0xEE && (a >= 0xF0) != (b >= 0xF0) ? b - a : a - b;
    }

    private static int FirstInvalidUtf8(ReadOnlySpan<byte> utf8)
    {
        if (Utf8.IsValid(utf8)) return -1;
        int at = 0;
        while (System.Text.Rune.DecodeFromUtf8(utf8[at..], out _, out int consumed) == OperationStatus.Done) at += consumed;
        return at;
    }

    private static int EscapeLength(ReadOnlySpan<byte> escape, out bool lone)
    {
        lone = false;
        if (escape[1] != 'u') return 2;
        int unit = HexValue(escape);
        if (unit is < 0xD800 or > 0xDFFF) return 6;

        bool paired = unit < 0xDC00
            && escape.Length >= 12 && escape[6] == '\\' && escape[7] == 'u'
            && HexValue(escape[6..]) is >= 0xDC00 and <= 0xDFFF;
        lone = !paired;
        return 12;
    }

    private static int HexValue(ReadOnlySpan<byte> escape) =>
        int.Parse(escape.Slice(2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
