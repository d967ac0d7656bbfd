using Microsoft.CodeAnalysis.Text;

namespace Syncropel.Generators.Json;

/// <summary>
/// A strict JSON parser (RFC 8259; no comments, no trailing commas, no duplicate keys) that keeps positions, never throws, and
/// goes on after an error, so that one run reports them all.
/// </summary>
/// <remarks>Written here because an analyzer must bring no assembly along: System.Text.Json fails to load in some IDE hosts.</remarks>
internal sealed class JsonTreeParser
{
    private const int MaxDepth = 64;

    private readonly JsonTokens _tokens;
    private readonly List<JsonError> _errors = [];

    private JsonTreeParser(string text) => _tokens = new JsonTokens(text, _errors);

    /// <summary>Parses a whole text. The tree is null only where there is no value at all.</summary>
    public static (JsonNode? Root, IReadOnlyList<JsonError> Errors) Parse(string text)
    {
        var parser = new JsonTreeParser(text);
        JsonNode? root = parser.ParseValue(0);
        if (root is not null && parser._tokens.Kind != JsonTokenKind.End)
        {
            parser._errors.Add(new JsonError(parser._tokens.Span, "nothing may follow the value; remove it"));
        }

        return (root, parser._errors);
    }

    private JsonNode? ParseValue(int depth)
    {
        TextSpan span = _tokens.Span;
        switch (_tokens.Kind)
        {
            case JsonTokenKind.OpenBrace or JsonTokenKind.OpenBracket when depth == MaxDepth:
                Fail($"the nesting is deeper than {MaxDepth}; flatten it");
                _tokens.SkipToEnd();
                return null;
            case JsonTokenKind.OpenBrace:
                return ParseObject(depth);
            case JsonTokenKind.OpenBracket:
                return ParseArray(depth);
            case JsonTokenKind.String:
                return Take(new JsonStringNode(span, _tokens.Text));
            case JsonTokenKind.Number:
                return Take(new JsonNumberNode(span, _tokens.Text));
            case JsonTokenKind.True or JsonTokenKind.False:
                return Take(new JsonBooleanNode(span, _tokens.Kind == JsonTokenKind.True));
            case JsonTokenKind.Null:
                return Take(new JsonNullNode(span));
            case JsonTokenKind.Invalid:
                // The token has reported itself.
                return Take(new JsonNullNode(span));
            default:
                Fail("a value is expected here");
                return null;
        }
    }

    private JsonNode Take(JsonNode node)
    {
        _tokens.Advance();
        return node;
    }

    private JsonObjectNode ParseObject(int depth)
    {
        int start = _tokens.Span.Start;
        var members = new List<JsonMemberNode>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        _tokens.Advance();
        while (_tokens.Kind is not (JsonTokenKind.CloseBrace or JsonTokenKind.End))
        {
            int before = _tokens.Span.Start;
            ParseMember(depth, members, names);
            ParseSeparator(JsonTokenKind.CloseBrace, "}");
            if (_tokens.Kind != JsonTokenKind.End && _tokens.Span.Start == before) _tokens.Advance();
        }

        return new JsonObjectNode(Close(start, JsonTokenKind.CloseBrace, "}"), members);
    }

    private void ParseMember(int depth, List<JsonMemberNode> members, HashSet<string> names)
    {
        if (_tokens.Kind != JsonTokenKind.String)
        {
            if (_tokens.Kind != JsonTokenKind.Invalid) Fail("a member's name in double quotes is expected here");
            return;
        }

        string name = _tokens.Text;
        TextSpan nameSpan = _tokens.Span;
        if (!names.Add(name)) Fail($"the key '{name}' stands twice in one object; remove one");
        _tokens.Advance();
        if (_tokens.Kind != JsonTokenKind.Colon)
        {
            Fail($"a ':' is expected after the name '{name}'");
            return;
        }

        _tokens.Advance();
        if (ParseValue(depth + 1) is { } value) members.Add(new JsonMemberNode(name, nameSpan, value));
    }

    private JsonArrayNode ParseArray(int depth)
    {
        int start = _tokens.Span.Start;
        var items = new List<JsonNode>();
        _tokens.Advance();
        while (_tokens.Kind is not (JsonTokenKind.CloseBracket or JsonTokenKind.End))
        {
            int before = _tokens.Span.Start;
            if (ParseValue(depth + 1) is { } item) items.Add(item);
            ParseSeparator(JsonTokenKind.CloseBracket, "]");
            if (_tokens.Kind != JsonTokenKind.End && _tokens.Span.Start == before) _tokens.Advance();
        }

        return new JsonArrayNode(Close(start, JsonTokenKind.CloseBracket, "]"), items);
    }

    private void ParseSeparator(JsonTokenKind closing, string bracket)
    {
        if (_tokens.Kind == JsonTokenKind.Comma)
        {
            TextSpan comma = _tokens.Span;
            _tokens.Advance();
            if (_tokens.Kind == closing) _errors.Add(new JsonError(comma, $"a trailing comma stands before '{bracket}'; remove it"));
        }
        else if (_tokens.Kind is JsonTokenKind.String or JsonTokenKind.OpenBrace or JsonTokenKind.OpenBracket or JsonTokenKind.Number
            or JsonTokenKind.True or JsonTokenKind.False or JsonTokenKind.Null)
        {
            Fail("a ',' is expected before this");
        }
    }

    private TextSpan Close(int start, JsonTokenKind closing, string bracket)
    {
        int end = _tokens.Span.End;
        if (_tokens.Kind == closing)
        {
            _tokens.Advance();
        }
        else
        {
            Fail($"the text ends and a '{bracket}' is missing");
        }

        return TextSpan.FromBounds(start, end);
    }

    private void Fail(string message)
    {
        // One mistake, one message: what follows at the same place is its consequence.
        if (_errors.Count == 0 || _errors[_errors.Count - 1].Span != _tokens.Span) _errors.Add(new JsonError(_tokens.Span, message));
    }
}
