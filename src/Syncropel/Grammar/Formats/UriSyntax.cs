namespace Syncropel.Grammar;

/// <summary>
/// URIs of RFC 3986 and IRIs of RFC 3987. They are the same but for the characters that an IRI may have beyond ASCII.
/// Written for netstandard2.0.
/// </summary>
internal static class UriSyntax
{
    private const string PathCharacters = "-._~!$&'()*+,;=:@/";
    private const string NameCharacters = "-._~!$&'()*+,;=";

    /// <summary>With a scheme; a fragment is allowed.</summary>
    public static bool IsAbsolute(string text, bool international) =>
        SchemeLength(text.AsSpan()) > 0 && IsReference(text, international);

    /// <summary>With a scheme, or relative.</summary>
    public static bool IsReference(string text, bool international)
    {
        ReadOnlySpan<char> rest = text.AsSpan();
        int fragment = rest.IndexOf('#');
        if (fragment >= 0 && !IsMadeOf(rest.Slice(fragment + 1), PathCharacters + "?", international)) return false;
        if (fragment >= 0) rest = rest.Slice(0, fragment);

        int query = rest.IndexOf('?');
        if (query >= 0 && !IsMadeOf(rest.Slice(query + 1), PathCharacters + "?", international, isQuery: true)) return false;
        if (query >= 0) rest = rest.Slice(0, query);

        int scheme = SchemeLength(rest);
        if (scheme > 0) rest = rest.Slice(scheme + 1);
        if (!rest.StartsWith("//".AsSpan())) return IsPath(rest, hasScheme: scheme > 0, international);
        rest = rest.Slice(2);
        int path = rest.IndexOf('/');
        ReadOnlySpan<char> authority = path < 0 ? rest : rest.Slice(0, path);
        return IsAuthority(authority, international) && IsMadeOf(rest.Slice(authority.Length), PathCharacters, international);
    }

    /// <summary>The length of the scheme, or 0 where there is none.</summary>
    private static int SchemeLength(ReadOnlySpan<char> text)
    {
        int colon = text.IndexOf(':');
        if (colon <= 0 || !Ascii.IsLetter(text[0])) return 0;
        foreach (char c in text.Slice(0, colon))
        {
            if (!Ascii.IsLetterOrDigit(c) && c is not ('+' or '-' or '.')) return 0;
        }

        return colon;
    }

    // Without a scheme a colon in the first segment would be taken for the end of one.
    private static bool IsPath(ReadOnlySpan<char> path, bool hasScheme, bool international)
    {
        int colon = path.IndexOf(':');
        int slash = path.IndexOf('/');
        if (!hasScheme && colon >= 0 && (slash < 0 || colon < slash)) return false;
        return IsMadeOf(path, PathCharacters, international);
    }

    private static bool IsAuthority(ReadOnlySpan<char> authority, bool international)
    {
        int at = authority.IndexOf('@');
        if (at >= 0 && !IsMadeOf(authority.Slice(0, at), NameCharacters + ":", international)) return false;
        ReadOnlySpan<char> host = authority.Slice(at + 1);
        bool isLiteral = !host.IsEmpty && host[0] == '[';
        int end = isLiteral ? host.IndexOf(']') + 1 : host.IndexOf(':');
        if (end < 0) end = host.Length;
        if (!IsPort(host.Slice(end))) return false;
        return isLiteral ? end > 0 && IsIpLiteral(host.Slice(1, end - 2)) : IsMadeOf(host.Slice(0, end), NameCharacters, international);
    }

    // Nothing, or a colon with digits or without.
    private static bool IsPort(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty) return true;
        foreach (char c in text.Slice(1))
        {
            if (!Ascii.IsDigit(c)) return false;
        }

        return text[0] == ':';
    }

    private static bool IsIpLiteral(ReadOnlySpan<char> address)
    {
        if (address.IsEmpty || address[0] is not ('v' or 'V')) return IpAddresses.IsV6(address);
        int point = address.IndexOf('.');
        if (point < 2 || point + 1 == address.Length) return false;
        foreach (char c in address.Slice(1, point - 1))
        {
            if (!Ascii.IsHex(c)) return false;
        }

        return address.IndexOf('%') < 0 && IsMadeOf(address.Slice(point + 1), NameCharacters + ":", international: false);
    }

    /// <summary>Whether a text has nothing but letters, digits, the given characters, escapes, and those of an IRI.</summary>
    private static bool IsMadeOf(ReadOnlySpan<char> text, string allowed, bool international, bool isQuery = false)
    {
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (Ascii.IsLetterOrDigit(c) || allowed.IndexOf(c) >= 0) continue;
            if (c == '%')
            {
                if (!PercentEscape.IsAt(text, i)) return false;
                i += 2;
                continue;
            }

            int length = international ? IriCharacters.LengthAt(text, i, isPrivateAllowed: isQuery) : 0;
            if (length == 0) return false;
            i += length - 1;
        }

        return true;
    }
}
