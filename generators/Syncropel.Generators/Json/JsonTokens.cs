using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Syncropel.Generators.Json;

internal enum JsonTokenKind
{
    OpenBrace,
    CloseBrace,
    OpenBracket,
    CloseBracket,
    Colon,
    Comma,
    String,
    Number,
    True,
    False,
    Null,
    Invalid,
    End,
}

/// <summary>Cuts a text into JSON tokens. What is none is reported, and stands as <see cref="JsonTokenKind.Invalid"/>.</summary>
internal sealed class JsonTokens
{
    private readonly string _source;
    private readonly JsonErrors _errors;
    private int _position;

    public JsonTokens(string source, JsonErrors errors)
    {
        _source = source;
        _errors = errors;
        Advance();
    }

    public JsonTokenKind Kind { get; private set; }

    public TextSpan Span { get; private set; }

    /// <summary>A string unescaped, or a number's token.</summary>
    public string Text { get; private set; } = "";

    public void SkipToEnd()
    {
        _position = _source.Length;
        Advance();
    }

    public void Advance()
    {
        SkipBlanks();
        int start = _position;
        Kind = _position == _source.Length ? JsonTokenKind.End : Read();
        Span = TextSpan.FromBounds(start, _position);
    }

    private JsonTokenKind Read()
    {
        char c = _source[_position];
        JsonTokenKind? punctuation = c switch
        {
            '{' => JsonTokenKind.OpenBrace,
            '}' => JsonTokenKind.CloseBrace,
            '[' => JsonTokenKind.OpenBracket,
            ']' => JsonTokenKind.CloseBracket,
            ':' => JsonTokenKind.Colon,
            ',' => JsonTokenKind.Comma,
            _ => null,
        };
        if (punctuation is { } kind)
        {
            _position++;
            return kind;
        }

        return c == '"' ? ReadString() : ReadWord();
    }

    private JsonTokenKind ReadWord()
    {
        int start = _position;
        while (_position < _source.Length && !IsDelimiter(_source[_position])) _position++;
        if (_position == start) _position++;
        Text = _source.Substring(start, _position - start);
        switch (Text)
        {
            case "true": return JsonTokenKind.True;
            case "false": return JsonTokenKind.False;
            case "null": return JsonTokenKind.Null;
        }

        if (JsonNumbers.IsNumber(Text)) return JsonTokenKind.Number;
        string shown = Text.Length <= 40 ? Text : Text.Substring(0, 40) + "…";
        return Fail(start, $"'{shown}' is no JSON value; write a string in double quotes, a number, true, false or null");
    }

    // White space, and comments: JSON has none, but each is clearly one mistake, and what follows it may be right.
    private void SkipBlanks()
    {
        while (_position < _source.Length)
        {
            if (_source[_position] is ' ' or '\t' or '\r' or '\n') _position++;
            else if (_source[_position] == '/' && _position + 1 < _source.Length && _source[_position + 1] is '/' or '*') SkipComment();
            else return;
        }
    }

    private void SkipComment()
    {
        int start = _position;
        bool line = _source[_position + 1] == '/';
        int end = line
            ? _source.IndexOfAny(['\r', '\n'], _position)
            : _source.IndexOf("*/", _position + 2, StringComparison.Ordinal);
        _position = end < 0 ? _source.Length : line ? end : end + 2;
        Fail(start, "JSON has no comments; use \"$comment\"");
    }

    private JsonTokenKind ReadString()
    {
        int start = _position++;
        var text = new StringBuilder();
        bool faulty = false;
        while (_position < _source.Length && _source[_position] is not ('"' or '\n' or '\r'))
        {
            char c = _source[_position];
            if (c == '\\')
            {
                faulty |= !ReadEscape(text);
                continue;
            }

            if (c < ' ')
            {
                _errors.Add(new TextSpan(_position, 1), $"the control character U+{(int)c:X4} must be escaped in a string");
                faulty = true;
            }

            text.Append(c);
            _position++;
        }

        bool closed = _position < _source.Length && _source[_position] == '"';
        if (!closed) return Fail(start, "the string is not closed on its line; end it with '\"'");
        _position++;
        Text = text.ToString();
        if (!faulty && FindLoneSurrogate(Text) >= 0) return Fail(start, "the string has a lone surrogate, which is no character");
        return JsonTokenKind.String;
    }

    private bool ReadEscape(StringBuilder text)
    {
        int start = _position++;
        char c = _position < _source.Length ? _source[_position] : '\0';
        int at = "\"\\/bfnrt".IndexOf(c);
        if (at >= 0)
        {
            text.Append("\"\\/\b\f\n\r\t"[at]);
            _position++;
            return true;
        }

        string digits = c == 'u' && _position + 4 < _source.Length ? _source.Substring(_position + 1, 4) : "";
        if (ushort.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort unit))
        {
            text.Append((char)unit);
            _position += 5;
            return true;
        }

        bool inside = c is not ('\0' or '\n' or '\r');
        if (inside) _position++;
        _errors.Add(TextSpan.FromBounds(start, _position), $"'\\{(inside ? c : ' ')}' is no escape of JSON; a backslash is '\\\\'");
        return false;
    }

    private JsonTokenKind Fail(int start, string message)
    {
        _errors.Add(TextSpan.FromBounds(start, _position), message);
        return JsonTokenKind.Invalid;
    }

    private static int FindLoneSurrogate(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1])) return i;
            i++;
        }

        return -1;
    }

    private static bool IsDelimiter(char c) => c is ' ' or '\t' or '\r' or '\n' or '{' or '}' or '[' or ']' or ':' or ',' or '"';
}
