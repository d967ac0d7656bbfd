using System.Buffers;
using System.Text;

namespace Syncropel.Checks.Formats;

/// <summary>URIs of RFC 3986 and IRIs of RFC 3987. They are the same but for the characters that an IRI may have beyond ASCII.</summary>
internal static class UriSyntax
{
    private const string PathCharacters = "-._~!$&'()*+,;=:@/";
    private const string NameCharacters = "-._~!$&'()*+,;=";

    /// <summary>With a scheme; a fragment is allowed.</summary>
    public static bool IsAbsolute(string text, bool international) => SchemeLength(text) > 0 && IsReference(text, international);

    /// <summary>With a scheme, or relative.</summary>
    public static bool IsReference(string text, bool international)
    {
        ReadOnlySpan<char> rest = text;
        int fragment = rest.IndexOf('#');
        if (fragment >= 0 && !IsMadeOf(rest[(fragment + 1)..], PathCharacters + "?", international)) return false;
        if (fragment >= 0) rest = rest[..fragment];

        int query = rest.IndexOf('?');
        if (query >= 0 && !IsMadeOf(rest[(query + 1)..], PathCharacters + "?", international, isQuery: true)) return false;
        if (query >= 0) rest = rest[..query];

        int scheme = SchemeLength(rest);
        if (scheme > 0) rest = rest[(scheme + 1)..];
        if (!rest.StartsWith("//", StringComparison.Ordinal)) return IsPath(rest, hasScheme: scheme > 0, international);
        rest = rest[2..];
        int path = rest.IndexOf('/');
        ReadOnlySpan<char> authority = path < 0 ? rest : rest[..path];
        return IsAuthority(authority, international) && IsMadeOf(rest[authority.Length..], PathCharacters, international);
    }

    /// <summary>The length of the scheme, or 0 where there is none.</summary>
    private static int SchemeLength(ReadOnlySpan<char> text)
    {
        int colon = text.IndexOf(':');
        if (colon <= 0 || !char.IsAsciiLetter(text[0])) return 0;
        foreach (char c in text[..colon])
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('+' or '-' or '.')) return 0;
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
        if (at >= 0 && !IsMadeOf(authority[..at], NameCharacters + ":", international)) return false;
        ReadOnlySpan<char> host = authority[(at + 1)..];
        int end = host.StartsWith('[') ? host.IndexOf(']') + 1 : host.IndexOf(':');
        if (end < 0) end = host.Length;
        ReadOnlySpan<char> port = host[end..];
        host = host[..end];
        if (!port.IsEmpty && (port[0] != ':' || port[1..].ContainsAnyExceptInRange('0', '9'))) return false;
        return host.StartsWith('[') ? IsIpLiteral(host[1..^1]) : IsMadeOf(host, NameCharacters, international);
    }

    private static bool IsIpLiteral(ReadOnlySpan<char> address)
    {
        if (address.IsEmpty || address[0] is not ('v' or 'V')) return IpAddresses.IsV6(address);
        int point = address.IndexOf('.');
        if (point < 2 || point + 1 == address.Length) return false;
        foreach (char c in address[1..point])
        {
            if (!char.IsAsciiHexDigit(c)) return false;
        }

        return !address.Contains('%') && IsMadeOf(address[(point + 1)..], NameCharacters + ":", international: false);
    }

    /// <summary>Whether a text has nothing but letters, digits, the given characters, escapes, and those of an IRI.</summary>
    private static bool IsMadeOf(ReadOnlySpan<char> text, string allowed, bool international, bool isQuery = false)
    {
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (char.IsAsciiLetterOrDigit(c) || allowed.Contains(c)) continue;
            if (c == '%')
            {
                if (!PercentEscape.IsAt(text, i)) return false;
                i += 2;
                continue;
            }

            if (!international) return false;
            if (Rune.DecodeFromUtf16(text[i..], out Rune rune, out int length) != OperationStatus.Done) return false;
            if (!IriCharacters.IsAllowed(rune) && !(isQuery && IriCharacters.IsPrivate(rune))) return false;
            i += length - 1;
        }

        return true;
    }
}
