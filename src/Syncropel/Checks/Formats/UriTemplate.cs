using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace Syncropel.Checks.Formats;

/// <summary>URI templates of RFC 6570, section 2; an apostrophe is a literal, as its erratum 6937 says.</summary>
internal static partial class UriTemplate
{
    private static readonly SearchValues<char> NeverLiteral = SearchValues.Create("\"<>\\^`|}");

    public static bool IsTemplate(string text)
    {
        int at = 0;
        while (at < text.Length)
        {
            int length = text[at] == '{' ? ExpressionLength(text, at) : LiteralLength(text, at);
            if (length == 0) return false;
            at += length;
        }

        return true;
    }

    private static int ExpressionLength(string text, int at)
    {
        int close = text.IndexOf('}', at);
        return close >= 0 && Expression().IsMatch(text[at..(close + 1)]) ? close + 1 - at : 0;
    }

    private static int LiteralLength(string text, int at)
    {
        char c = text[at];
        if (c == '%') return PercentEscape.IsAt(text, at) ? 3 : 0;
        if (char.IsAscii(c)) return c is <= ' ' or '\u007f' || NeverLiteral.Contains(c) ? 0 : 1;
        bool isText = Rune.TryGetRuneAt(text, at, out Rune rune);
        return isText && (IriCharacters.IsAllowed(rune) || IriCharacters.IsPrivate(rune)) ? rune.Utf16SequenceLength : 0;
    }

    [GeneratedRegex(
        """
        ^\{ [+\#./;?&=,!@|]?
            (?:
                (?:[A-Za-z0-9_]|%[0-9A-Fa-f]{2}) (?: \.?(?:[A-Za-z0-9_]|%[0-9A-Fa-f]{2}) )*
                (?: :[1-9][0-9]{0,3} | \* )?
                (?: ,(?!\}) | (?=\}) )
            )+
        \}\z
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Expression();
}
