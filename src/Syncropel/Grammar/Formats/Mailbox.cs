namespace Syncropel.Grammar;

/// <summary>
/// Mail addresses: <c>Mailbox</c> of RFC 5321, section 4.1.2, or with the characters beyond ASCII that RFC 6531 adds.
/// Written for netstandard2.0.
/// </summary>
internal static class Mailbox
{
    private const int MaxLocalBytes = 64;
    private const int MaxDomainBytes = 255;
    private const int MaxLabelLength = 63;
    private const string AtomCharacters = "!#$%&'*+-/=?^_`{|}~";
    private const string Ipv6Tag = "IPv6:";

    public static bool IsAddress(string text, bool international)
    {
        // A quoted local part may have an '@' of its own; a domain has none.
        int at = text.LastIndexOf('@');
        if (at <= 0) return false;
        ReadOnlySpan<char> local = text.AsSpan(0, at);
        ReadOnlySpan<char> domain = text.AsSpan(at + 1);
        if (!IsWithin(local, MaxLocalBytes) || !IsWithin(domain, MaxDomainBytes)) return false;
        return (local[0] == '"' ? IsQuoted(local, international) : IsDotted(local, international))
            && (!domain.IsEmpty && domain[0] == '[' ? IsAddressLiteral(domain) : IsDomain(domain, international));
    }

    // In UTF-8; half a surrogate pair has half the bytes of the pair.
    private static bool IsWithin(ReadOnlySpan<char> text, int bytes)
    {
        foreach (char c in text)
        {
            bytes -= c switch
            {
                <= '\u007f' => 1,
                <= '\u07ff' or (>= '\ud800' and <= '\udfff') => 2,
                _ => 3,
            };
            if (bytes < 0) return false;
        }

        return true;
    }

    // Atoms with single dots between them.
    private static bool IsDotted(ReadOnlySpan<char> local, bool international)
    {
        char before = '.';
        foreach (char c in local)
        {
            if (c == '.' ? before == '.' : !IsAtomCharacter(c, international)) return false;
            before = c;
        }

        return before != '.';
    }

    private static bool IsAtomCharacter(char c, bool international) =>
        Ascii.Has(c) ? Ascii.IsLetterOrDigit(c) || AtomCharacters.IndexOf(c) >= 0 : international;

    private static bool IsQuoted(ReadOnlySpan<char> local, bool international)
    {
        if (local.Length < 2 || local[local.Length - 1] != '"') return false;
        ReadOnlySpan<char> inside = local.Slice(1, local.Length - 2);
        for (int i = 0; i < inside.Length; i++)
        {
            if (inside[i] == '"') return false;
            if (inside[i] == '\\' && ++i == inside.Length) return false;
            if (inside[i] is < ' ' or '\u007f' || !(international || Ascii.Has(inside[i]))) return false;
        }

        return true;
    }

    private static bool IsDomain(ReadOnlySpan<char> domain, bool international)
    {
        for (int dot = domain.IndexOf('.'); dot >= 0; dot = domain.IndexOf('.'))
        {
            if (!IsLabel(domain.Slice(0, dot), international)) return false;
            domain = domain.Slice(dot + 1);
        }

        return IsLabel(domain, international);
    }

    private static bool IsLabel(ReadOnlySpan<char> label, bool international)
    {
        if (label.Length is 0 or > MaxLabelLength || label[0] == '-' || label[label.Length - 1] == '-') return false;
        foreach (char c in label)
        {
            bool allowed = Ascii.Has(c) ? Ascii.IsLetterOrDigit(c) || c == '-' : international;
            if (!allowed) return false;
        }

        return true;
    }

    private static bool IsAddressLiteral(ReadOnlySpan<char> domain)
    {
        if (domain[domain.Length - 1] != ']') return false;
        ReadOnlySpan<char> address = domain.Slice(1, domain.Length - 2);
        return address.StartsWith(Ipv6Tag.AsSpan(), StringComparison.OrdinalIgnoreCase)
            ? IpAddresses.IsV6(address.Slice(Ipv6Tag.Length))
            : IpAddresses.IsV4(address);
    }
}
