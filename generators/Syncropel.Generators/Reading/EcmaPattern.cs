using System.Text;
using System.Text.RegularExpressions;
using Syncropel.Generators.Model;

namespace Syncropel.Generators.Reading;

/// <summary>
/// Translates a pattern of ECMA-262, which JSON Schema uses, into one of .NET that accepts the same texts: <c>$</c> is the very
/// end, <c>\d</c> and <c>\b</c> are ASCII, <c>.</c> is a whole character and stops at every line terminator. What only .NET has
/// is refused, and so is the little that has no counterpart there.
/// </summary>
internal sealed class EcmaPattern
{
    private const string Word = "A-Za-z0-9_";
    private const string Boundary = $"(?:(?<=[{Word}])(?![{Word}])|(?<![{Word}])(?=[{Word}]))";
    private const string NoBoundary = $"(?:(?<=[{Word}])(?=[{Word}])|(?<![{Word}])(?![{Word}]))";
    private const string LettersOfEscapes = "tnvfrcxukpP";

    private readonly string _source;
    private readonly StringBuilder _result = new();
    private int _position;

    private EcmaPattern(string source) => _source = source;

    private char Next => _position < _source.Length ? _source[_position] : '\0';

    /// <summary>Translates a pattern, or says in <paramref name="error"/> why it is none.</summary>
    public static PatternModel? Translate(string source, out string error)
    {
        var translation = new EcmaPattern(source);
        try
        {
            while (translation._position < source.Length) translation.Step();
            string pattern = translation._result.ToString();

            // Only to hear whether .NET can read it; the pattern is not matched here.
            _ = new Regex(pattern, RegexOptions.CultureInvariant);
            error = "";
            return new PatternModel(source, pattern);
        }
        catch (ArgumentException invalid)
        {
            error = invalid.Message;
            return null;
        }
    }

    private void Step()
    {
        char c = _source[_position++];
        switch (c)
        {
            case '\\':
                Escape();
                break;
            case '[':
                _result.Append(EcmaSet.Translate(_source, ref _position));
                break;
            case '$':
                _result.Append("\\z");
                break;
            case '.':
                _result.Append(EcmaSet.AllBut(@"\n\r\u2028\u2029"));
                break;
            case '(':
                Group();
                break;
            case >= '\ud800' and <= '\udbff':
                // A quantifier after it means the whole character.
                _result.Append("(?:").Append(c).Append(Next).Append(')');
                _position++;
                break;
            default:
                _result.Append(c);
                break;
        }
    }

    private void Group()
    {
        _result.Append('(');
        if (Next != '?') return;
        string kind = _source.Substring(_position + 1, Math.Min(2, _source.Length - _position - 1));
        if (kind.Length > 0 && kind[0] is ':' or '=' or '!' || kind is "<=" or "<!") return;
        if (kind.Length == 2 && kind[0] == '<' && IsName(_position + 2)) return;
        throw new ArgumentException($"'(?{kind}' begins no group of ECMA-262");
    }

    // (?<name>, and neither (?<1> nor (?<one-two>, which only .NET has.
    private bool IsName(int start)
    {
        int end = _source.IndexOf('>', start);
        return end >= 0 && CSharpNames.IsIdentifier(_source.Substring(start, end - start) + "_");
    }

    private void Escape()
    {
        if (_position >= _source.Length) throw new ArgumentException("it ends with '\\'");
        char c = _source[_position++];
        string translated = c switch
        {
            'd' => "[0-9]",
            'w' => $"[{Word}]",
            's' => $"[{EcmaSet.Spaces}]",
            'D' => EcmaSet.AllBut("0-9"),
            'W' => EcmaSet.AllBut(Word),
            'S' => EcmaSet.AllBut(EcmaSet.Spaces),
            'b' => Boundary,
            'B' => NoBoundary,
            _ => Kept(c, _source, _position),
        };
        _result.Append(translated);
    }

    /// <summary>An escape that both languages have, as it stands; <paramref name="after"/> is where its letter ends.</summary>
    public static string Kept(char c, string source, int after)
    {
        bool letter = c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
        if (letter && LettersOfEscapes.IndexOf(c) < 0) throw new ArgumentException($"'\\{c}' is no escape of ECMA-262 that can stand here");
        if (c is 'p' or 'P') CheckCategory(source, after);
        return "\\" + c;
    }

    // .NET knows general categories by their short names, and blocks, which ECMA-262 does not know.
    private static void CheckCategory(string source, int open)
    {
        int close = open < source.Length && source[open] == '{' ? source.IndexOf('}', open) : -1;
        if (close - open is 2 or 3) return;
        throw new ArgumentException("only the short names of general categories are understood after '\\p', such as \\p{L} or \\p{Nd}");
    }
}
