using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Syncropel.Analyzers.Infrastructure;

/// <summary>Where the characters of a string literal's value stand in the source, whatever the literal's spelling.</summary>
internal static class LiteralOffsets
{
    /// <summary>The place of a stretch of a literal's value. Null where the literal is of another spelling, or is faulty.</summary>
    public static TextSpan? Span(SyntaxToken literal, TextSpan inValue)
    {
        List<int>? starts = Starts(literal);
        if (starts is null || starts.Count != literal.ValueText.Length + 1 || inValue.End >= starts.Count) return null;
        int origin = literal.SpanStart;
        return TextSpan.FromBounds(origin + starts[inValue.Start], origin + starts[inValue.End]);
    }

    // One start for each character of the value, and one for its end.
    private static List<int>? Starts(SyntaxToken literal)
    {
        string text = literal.Text;
        switch (literal.Kind())
        {
            case SyntaxKind.StringLiteralToken or SyntaxKind.Utf8StringLiteralToken:
                return text[0] == '@' ? Verbatim(text) : Regular(text);
            case SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.Utf8SingleLineRawStringLiteralToken:
                return Raw(text);
            case SyntaxKind.MultiLineRawStringLiteralToken or SyntaxKind.Utf8MultiLineRawStringLiteralToken:
                return RawLines(text);
            default:
                return null;
        }
    }

    private static List<int> Regular(string text)
    {
        var starts = new List<int>(text.Length);
        int end = text.LastIndexOf('"');
        for (int i = 1; i < end;)
        {
            int length = text[i] == '\\' ? EscapeLength(text, i) : 1;
            starts.Add(i);

            // What needs two characters of UTF-16 is one escape.
            if (text[i] == '\\' && text[i + 1] == 'U' && text.Substring(i + 2, 4) != "0000") starts.Add(i);
            i += length;
        }

        starts.Add(end);
        return starts;
    }

    private static int EscapeLength(string text, int at)
    {
        switch (text[at + 1])
        {
            case 'u': return 6;
            case 'U': return 10;
            case 'x':
                int length = 2;
                while (length < 6 && Uri.IsHexDigit(text[at + length])) length++;
                return length;
            default: return 2;
        }
    }

    private static List<int> Verbatim(string text)
    {
        var starts = new List<int>(text.Length);
        int end = text.LastIndexOf('"');
        for (int i = 2; i < end; i++)
        {
            starts.Add(i);
            if (text[i] == '"') i++;
        }

        starts.Add(end);
        return starts;
    }

    private static List<int> Raw(string text)
    {
        int quotes = Quotes(text);
        var starts = new List<int>(text.Length);
        for (int i = quotes; i <= text.LastIndexOf('"') + 1 - quotes; i++) starts.Add(i);
        return starts;
    }

    // The blanks before the closing quotes are no part of any line.
    private static List<int> RawLines(string text)
    {
        int closing = text.LastIndexOf('"') + 1 - Quotes(text);
        int lastBreak = text.LastIndexOf('\n', closing);
        int end = lastBreak > 0 && text[lastBreak - 1] == '\r' ? lastBreak - 1 : lastBreak;
        int indentation = closing - lastBreak - 1;
        var starts = new List<int>(text.Length);
        int i = text.IndexOf('\n') + 1;
        while (i <= end)
        {
            int blanks = 0;
            while (blanks < indentation && i < end && text[i] is ' ' or '\t')
            {
                blanks++;
                i++;
            }

            while (i < end && text[i] != '\n') starts.Add(i++);
            starts.Add(i++);
        }

        return starts;
    }

    private static int Quotes(string text)
    {
        int quotes = 0;
        while (text[quotes] == '"') quotes++;
        return quotes;
    }
}
