namespace Syncropel.Grammar;

/// <summary>
/// URI templates of RFC 6570, section 2; an apostrophe is a literal, as its erratum 6937 says. Written for netstandard2.0.
/// </summary>
internal static class UriTemplate
{
    private const int MostDigits = 4;

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

    private static int LiteralLength(string text, int at)
    {
        char c = text[at];
        if (c == '%') return PercentEscape.IsAt(text.AsSpan(), at) ? 3 : 0;
        if (!Ascii.Has(c)) return IriCharacters.LengthAt(text.AsSpan(), at, isPrivateAllowed: true);
        return c is <= ' ' or '"' or '<' or '>' or '\\' or '^' or '`' or '|' or '}' or '\u007f' ? 0 : 1;
    }

    // An operator, and variables with commas between them.
    private static int ExpressionLength(string text, int start)
    {
        int at = start + 1;
        if (at < text.Length && IsOperator(text[at])) at++;
        while (SkipName(text, ref at) && SkipModifier(text, ref at) && at < text.Length)
        {
            char c = text[at++];
            if (c == '}') return at - start;
            if (c != ',') return 0;
        }

        return 0;
    }

    private static bool IsOperator(char c) => c is '+' or '#' or '.' or '/' or ';' or '?' or '&' or '=' or ',' or '!' or '@' or '|';

    // Characters, and single dots between them.
    private static bool SkipName(string text, ref int at)
    {
        int start = at;
        for (int next = at; SkipNameCharacter(text, ref next); next = at < text.Length && text[at] == '.' ? at + 1 : at) at = next;
        return at > start;
    }

    private static bool SkipNameCharacter(string text, ref int at)
    {
        if (at == text.Length) return false;
        bool isEscape = text[at] == '%';
        bool fits = isEscape ? PercentEscape.IsAt(text.AsSpan(), at) : Ascii.IsLetterOrDigit(text[at]) || text[at] == '_';
        if (fits) at += isEscape ? 3 : 1;
        return fits;
    }

    // An asterisk, or the number of characters that are taken; or nothing.
    private static bool SkipModifier(string text, ref int at)
    {
        if (at == text.Length || text[at] is not ('*' or ':')) return true;
        if (text[at++] == '*') return true;
        int start = at;
        while (at < text.Length && Ascii.IsDigit(text[at])) at++;
        return at - start is >= 1 and <= MostDigits && text[start] != '0';
    }
}
