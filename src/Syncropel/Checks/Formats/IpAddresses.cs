namespace Syncropel.Checks.Formats;

/// <summary>Addresses as text: RFC 2673, section 3.2, and RFC 4291, section 2.2.</summary>
internal static class IpAddresses
{
    private const int Groups = 8;

    /// <summary>Four decimal numbers without leading zeros.</summary>
    public static bool IsV4(ReadOnlySpan<char> text)
    {
        int parts = 0;
        foreach (Range part in text.Split('.'))
        {
            ReadOnlySpan<char> octet = text[part];
            if (++parts > 4 || octet.Length is 0 or > 3 || (octet.Length > 1 && octet[0] == '0')) return false;
            if (octet.ContainsAnyExceptInRange('0', '9') || (octet.Length == 3 && octet.SequenceCompareTo("255") > 0)) return false;
        }

        return parts == 4;
    }

    /// <summary>Eight groups, or fewer and one <c>::</c>; the last two may be an IPv4 address. Without brackets and zone.</summary>
    public static bool IsV6(ReadOnlySpan<char> text)
    {
        int gap = text.IndexOf("::", StringComparison.Ordinal);
        if (gap < 0) return CountGroups(text, isEnd: true) == Groups;
        int before = gap == 0 ? 0 : CountGroups(text[..gap], isEnd: false);
        ReadOnlySpan<char> rest = text[(gap + 2)..];
        int after = rest.IsEmpty ? 0 : CountGroups(rest, isEnd: true);
        return before >= 0 && after >= 0 && before + after < Groups;
    }

    /// <summary>The number of groups of 16 bits, or -1.</summary>
    private static int CountGroups(ReadOnlySpan<char> text, bool isEnd)
    {
        int count = 0;
        foreach (Range part in text.Split(':'))
        {
            ReadOnlySpan<char> group = text[part];
            bool isV4 = isEnd && part.End.GetOffset(text.Length) == text.Length && group.Contains('.');
            if (isV4 ? !IsV4(group) : !IsHex(group)) return -1;
            count += isV4 ? 2 : 1;
        }

        return count;
    }

    private static bool IsHex(ReadOnlySpan<char> group)
    {
        foreach (char c in group)
        {
            if (!char.IsAsciiHexDigit(c)) return false;
        }

        return group.Length is >= 1 and <= 4;
    }
}
