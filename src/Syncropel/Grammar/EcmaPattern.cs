using System.Text;
using System.Text.RegularExpressions;

namespace Syncropel.Grammar;

/// <summary>
/// Translates a pattern of ECMA-262, which JSON Schema uses, into one of .NET that accepts the same texts: <c>$</c> is the very
/// end, <c>\d</c> and <c>\b</c> are ASCII, <c>.</c> is a whole character and stops at every line terminator. What only .NET has
/// is refused, and so is the little that has no counterpart there. Written for netstandard2.0.
/// </summary>
internal sealed class EcmaPattern
{
    private const string Word = "A-Za-z0-9_";
    private const string Boundary = $"(?:(?<=[{Word}])(?![{Word}])|(?<![{Word}])(?=[{Word}]))";
    private const string NoBoundary = $"(?:(?<=[{Word}])(?=[{Word}])|(?<![{Word}])(?![{Word}]))";

    private readonly string _source;
    private readonly StringBuilder _result = new();
    private int _position;

    private EcmaPattern(string source) => _source = source;

    private char Next => _position < _source.Length ? _source[_position] : '\0';

    /// <summary>Gives the pattern of .NET, or null and in <paramref name="fault"/> why there is none.</summary>
    public static string? Translate(string source, out EcmaFault? fault)
    {
        var translation = new EcmaPattern(source);
        try
        {
            while (translation._position < source.Length) translation.Step();
            string pattern = translation._result.ToString();

            // Only to hear whether .NET can read it; the pattern is not matched here.
            _ = new Regex(pattern, RegexOptions.CultureInvariant);
            fault = null;
            return pattern;
        }
        catch (EcmaPatternException untranslated)
        {
            fault = new EcmaFault(untranslated.Message, untranslated.IsEcma);
            return null;
        }
        catch (ArgumentException invalid)
        {
            fault = new EcmaFault(invalid.Message, IsEcma: false);
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
            case >= '\ud800' and <= '\udbff' when char.IsLowSurrogate(Next):
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
        throw EcmaPatternException.NotEcma($"'(?{kind}' begins no group of ECMA-262");
    }

    // (?<name>, and neither (?<1> nor (?<one-two>, which only .NET has.
    private bool IsName(int start)
    {
        int end = _source.IndexOf('>', start);
        if (end <= start || KindGrammar.IsDigit(_source[start])) return false;
        for (int i = start; i < end; i++)
        {
            if (_source[i] == '$') throw EcmaPatternException.NoCounterpart("the name of a group has a '$'");
            if (!char.IsLetterOrDigit(_source[i]) && _source[i] != '_') return false;
        }

        return true;
    }

    private void Escape()
    {
        if (_position >= _source.Length) throw EcmaPatternException.NotEcma("it ends with '\\'");
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
            'p' => $"[{EcmaProperty.Read(_source, ref _position)}]",
            'P' => EcmaSet.AllBut(EcmaProperty.Read(_source, ref _position)),
            'u' => CodePoint(EcmaEscape.ReadCodePoint(_source, ref _position)),
            _ => EcmaEscape.Kept(c),
        };
        _result.Append(translated);
    }

    private static string CodePoint(int value) =>
        value <= char.MaxValue ? EcmaEscape.Unit(value) : $"(?:{EcmaEscape.Pair(value)})";
}
