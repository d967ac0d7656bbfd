namespace Syncropel.Grammar;

/// <summary>The formats that are a few characters in a fixed order. Written for netstandard2.0.</summary>
internal static class PlainSyntax
{
    private const int UuidLength = 36;

    /// <summary><c>duration</c> of RFC 3339, appendix A, where weeks stand alone and no unit is left out between two.</summary>
    public static bool IsDuration(string text)
    {
        if (text.Length < 3 || text[0] != 'P') return false;
        if (text[text.Length - 1] == 'W') return DigitsFrom(text, 1) == text.Length - 1 && text.Length > 2;
        int at = 1;
        if (text[at] != 'T' && !SkipUnits(text, "YMD", ref at)) return false;
        if (at == text.Length) return true;
        return text[at++] == 'T' && SkipUnits(text, "HMS", ref at) && at == text.Length;
    }

    /// <summary>A UUID of RFC 4122, without regard to its version.</summary>
    public static bool IsUuid(string text)
    {
        if (text.Length != UuidLength) return false;
        for (int i = 0; i < text.Length; i++)
        {
            bool fits = i is 8 or 13 or 18 or 23 ? text[i] == '-' : Ascii.IsHex(text[i]);
            if (!fits) return false;
        }

        return true;
    }

    /// <summary>RFC 6901, as a string and not as a fragment of a URI.</summary>
    public static bool IsJsonPointer(string text) => IsPointerFrom(text, 0);

    /// <summary>The second draft of relative JSON pointers, without its manipulation of indexes.</summary>
    public static bool IsRelativeJsonPointer(string text)
    {
        int at = DigitsFrom(text, 0);
        if (at == 0 || (at > 1 && text[0] == '0')) return false;
        return (at + 1 == text.Length && text[at] == '#') || IsPointerFrom(text, at);
    }

    private static bool IsPointerFrom(string text, int at)
    {
        if (at == text.Length) return true;
        if (text[at] != '/') return false;
        for (int tilde = text.IndexOf('~', at); tilde >= 0; tilde = text.IndexOf('~', tilde + 1))
        {
            if (tilde + 1 == text.Length || text[tilde + 1] is not ('0' or '1')) return false;
        }

        return true;
    }

    // One number or more, each with its unit; the units follow one another.
    private static bool SkipUnits(string text, string units, ref int at)
    {
        int last = -1;
        for (int end = DigitsFrom(text, at); end > at; end = DigitsFrom(text, at))
        {
            int unit = end < text.Length ? units.IndexOf(text[end]) : -1;
            if (unit < 0 || (last >= 0 && unit != last + 1)) return false;
            last = unit;
            at = end + 1;
        }

        return last >= 0;
    }

    // Where the digits from a position on end.
    private static int DigitsFrom(string text, int at)
    {
        while (at < text.Length && Ascii.IsDigit(text[at])) at++;
        return at;
    }
}
