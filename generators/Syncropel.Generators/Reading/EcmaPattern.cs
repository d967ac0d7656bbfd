using System.Text;
using System.Text.RegularExpressions;
using Syncropel.Generators.Model;

namespace Syncropel.Generators.Reading;

/// <summary>
/// Translates a pattern of ECMA-262, which JSON Schema uses, into one of .NET that accepts the same texts: <c>$</c> is the very
/// end, <c>\d</c> is ASCII, <c>.</c> stops at every line terminator. What only .NET has is refused.
/// </summary>
internal static class EcmaPattern
{
    private const string SpaceSet = @"\t\n\v\f\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff";
    private const string SharedEscapes = "bBtnvfrcxukpP0123456789";

    /// <summary>Translates a pattern, or says in <paramref name="error"/> why it is none.</summary>
    public static PatternModel? Translate(string source, out string error)
    {
        try
        {
            string pattern = new Translation(source).Run();

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

    private sealed class Translation(string source)
    {
        private readonly StringBuilder _result = new();
        private int _position;
        private bool _inSet;

        public string Run()
        {
            while (_position < source.Length) Next();
            return _result.ToString();
        }

        private void Next()
        {
            char c = source[_position++];
            switch (c)
            {
                case '\\':
                    Escape();
                    break;
                case '[' when _inSet:
                    // .NET would subtract a set.
                    _result.Append("\\[");
                    break;
                case '[':
                    _inSet = true;
                    _result.Append(c);
                    break;
                case ']':
                    _inSet = false;
                    _result.Append(c);
                    break;
                case '$' when !_inSet:
                    _result.Append("\\z");
                    break;
                case '.' when !_inSet:
                    _result.Append("[^\\n\\r\\u2028\\u2029]");
                    break;
                case '(' when !_inSet:
                    Group();
                    break;
                default:
                    _result.Append(c);
                    break;
            }
        }

        private void Group()
        {
            _result.Append('(');
            if (_position >= source.Length || source[_position] != '?') return;
            char kind = _position + 1 < source.Length ? source[_position + 1] : '\0';
            if (kind is not (':' or '=' or '!' or '<')) throw new ArgumentException($"'(?{kind}' is no group of ECMA-262");
        }

        private void Escape()
        {
            if (_position >= source.Length) throw new ArgumentException("it ends with '\\'");
            char c = source[_position++];
            string? translated = c switch
            {
                'd' => _inSet ? "0-9" : "[0-9]",
                'D' when !_inSet => "[^0-9]",
                'w' => _inSet ? "A-Za-z0-9_" : "[A-Za-z0-9_]",
                'W' when !_inSet => "[^A-Za-z0-9_]",
                's' => _inSet ? SpaceSet : $"[{SpaceSet}]",
                'S' when !_inSet => $"[^{SpaceSet}]",
                _ => null,
            };
            if (translated is not null)
            {
                _result.Append(translated);
                return;
            }

            bool letter = c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
            if (letter && SharedEscapes.IndexOf(c) < 0) throw new ArgumentException($"'\\{c}' is no escape of ECMA-262 that can stand here");
            _result.Append('\\').Append(c);
        }
    }
}
