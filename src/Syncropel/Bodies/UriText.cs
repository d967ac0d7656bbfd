using System.Diagnostics.CodeAnalysis;

namespace Syncropel.Bodies;

/// <summary>Absolute URIs. Their text is kept as it was given, because a normalised one would be another JSON string.</summary>
internal static class UriText
{
    public static bool TryParse(string text, [NotNullWhen(true)] out Uri? uri)
    {
        // On Unix .NET takes "/a" for a file URI, and it takes white space and non-ASCII, which RFC 3986 does not.
        uri = null;
        foreach (char c in text)
        {
            if (c is <= ' ' or >= '\u007f' or '"' or '<' or '>' or '\\' or '^' or '`' or '{' or '|' or '}') return false;
        }

        return text.Length > 0 && char.IsAsciiLetter(text[0]) && text.Contains(':') && Uri.TryCreate(text, UriKind.Absolute, out uri);
    }

    public static string Format(Uri uri) => uri.OriginalString;
}
