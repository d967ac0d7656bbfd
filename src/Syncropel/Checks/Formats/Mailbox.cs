using System.Text;

namespace Syncropel.Checks.Formats;

/// <summary>
/// Mail addresses: <c>Mailbox</c> of RFC 5321, section 4.1.2, or with the characters beyond ASCII that RFC 6531 adds.
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
        if (Encoding.UTF8.GetByteCount(local) > MaxLocalBytes || Encoding.UTF8.GetByteCount(domain) > MaxDomainBytes) return false;
        return (local[0] == '"' ? IsQuoted(local, international) : IsDotted(local, international))
            && (domain.StartsWith('[') ? IsAddressLiteral(domain) : IsDomain(domain, international));
    }

    private static bool IsDotted(ReadOnlySpan<char> local, bool international)
    {
        foreach (Range part in local.Split('.'))
        {
            ReadOnlySpan<char> atom = local[part];
            if (atom.IsEmpty) return false;
            foreach (char c in atom)
            {
                bool allowed = char.IsAscii(c) ? char.IsAsciiLetterOrDigit(c) || AtomCharacters.Contains(c) : international;
                if (!allowed) return false;
            }
        }

        return true;
    }

    private static bool IsQuoted(ReadOnlySpan<char> local, bool international)
    {
        if (local.Length < 2 || local[^1] != '"') return false;
        ReadOnlySpan<char> inside = local[1..^1];
        for (int i = 0; i < inside.Length; i++)
        {
            if (inside[i] == '"') return false;
            if (inside[i] == '\\' && ++i == inside.Length) return false;
            if (inside[i] is < ' ' or '\u007f' || !(international || char.IsAscii(inside[i]))) return false;
        }

        return true;
    }

    private static bool IsDomain(ReadOnlySpan<char> domain, bool international)
    {
        foreach (Range part in domain.Split('.'))
        {
            ReadOnlySpan<char> label = domain[part];
            if (label.Length is 0 or > MaxLabelLength || label[0] == '-' || label[^1] == '-') return false;
            foreach (char c in label)
            {
                bool allowed = char.IsAscii(c) ? char.IsAsciiLetterOrDigit(c) || c == '-' : international;
                if (!allowed) return false;
            }
        }

        return true;
    }

    private static bool IsAddressLiteral(ReadOnlySpan<char> domain)
    {
        if (domain[^1] != ']') return false;
        ReadOnlySpan<char> address = domain[1..^1];
        return address.StartsWith(Ipv6Tag, StringComparison.OrdinalIgnoreCase)
            ? IpAddresses.IsV6(address[Ipv6Tag.Length..])
            : IpAddresses.IsV4(address);
    }
}
