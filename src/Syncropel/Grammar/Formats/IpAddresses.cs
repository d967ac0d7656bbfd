namespace Syncropel.Grammar;

/// <summary>Addresses as text: RFC 2673, section 3.2, and RFC 4291, section 2.2. Written for netstandard2.0.</summary>
internal static class IpAddresses
{
    private const int Octets = 4;
    private const int Groups = 8;

    /// <summary>Four decimal numbers without leading zeros.</summary>
    public static bool IsV4(ReadOnlySpan<char> text)
    {
        for (int left = Octets - 1; left > 0; left--)
        {
            int dot = text.IndexOf('.');
            if (dot < 0 || !IsOctet(text.Slice(0, dot))) return false;
            text = text.Slice(dot + 1);
        }

        return IsOctet(text);
    }

    /// <summary>Eight groups, or fewer and one <c>::</c>; the last two may be an IPv4 address. Without brackets and zone.</summary>
    public static bool IsV6(ReadOnlySpan<char> text)
    {
        int gap = text.IndexOf("::".AsSpan());
        if (gap < 0) return CountGroups(text, isEnd: true) == Groups;
        int before = gap == 0 ? 0 : CountGroups(text.Slice(0, gap), isEnd: false);
        ReadOnlySpan<char> rest = text.Slice(gap + 2);
        int after = rest.IsEmpty ? 0 : CountGroups(rest, isEnd: true);
        return before >= 0 && after >= 0 && before + after < Groups;
    }

    /// <summary>The number of groups of 16 bits, or -1.</summary>
    private static int CountGroups(ReadOnlySpan<char> text, bool isEnd)
    {
        int count = 1;
        for (int colon = text.IndexOf(':'); colon >= 0; colon = text.IndexOf(':'), count++)
        {
            if (!IsGroup(text.Slice(0, colon))) return -1;
            text = text.Slice(colon + 1);
        }

        if (IsGroup(text)) return count;
        return isEnd && IsV4(text) ? count + 1 : -1;
    }

    private static bool IsOctet(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > 3 || (text.Length > 1 && text[0] == '0')) return false;
        int value = 0;
        foreach (char c in text)
        {
            if (!Ascii.IsDigit(c)) return false;
            value = (value * 10) + c - '0';
        }

        return value <= byte.MaxValue;
    }

    private static bool IsGroup(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (!Ascii.IsHex(c)) return false;
        }

        return text.Length is >= 1 and <= 4;
    }
}
