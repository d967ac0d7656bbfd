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
    private readonly JsonErrors _errors;

    // Whether something has gone wrong since the last comma; another one would then be missed in vain.
    private bool _isLost;

    private JsonTreeParser(string text)
    {
        _errors = new JsonErrors(text);
        _tokens = new JsonTokens(text, _errors);
    }

    /// <summary>Parses a whole text. The tree is null only where there is no value at all.</summary>
    public static (JsonNode? Root, IReadOnlyList<JsonError> Errors) Parse(string text)
    {
        var parser = new JsonTreeParser(text);
        JsonNode? root = parser.ParseValue(0);
        if (root is not null && parser._tokens.Kind != JsonTokenKind.End) parser.Fail("nothing may follow the value; remove it");
        return (root, parser._errors.All);
    }

    private JsonNode? ParseValue(int depth)
    {
        TextSpan span = _tokens.Span;
        switch (_tokens.Kind)
        {
            case JsonTokenKind.OpenBrace or JsonTokenKind.OpenBracket when depth == MaxDepth:
                Fail($"the nesting is deeper than {MaxDepth}; flatten it");
                _errors.Stop();
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
                _isLost = true;
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
        while (!EndsContainer())
        {
            int before = _tokens.Span.Start;
            ParseMember(depth, members, names);
            ParseSeparator(JsonTokenKind.CloseBrace, "}");
            SkipIfStill(before);
        }

        return new JsonObjectNode(Close(start, JsonTokenKind.CloseBrace, "}"), members);
    }

    private void ParseMember(int depth, List<JsonMemberNode> members, HashSet<string> names)
    {
        string name = _tokens.Text;
        TextSpan nameSpan = _tokens.Span;
        if (_tokens.Kind != JsonTokenKind.String)
        {
            SkipNameless(depth);
            return;
        }

        if (!names.Add(name)) Fail($"the key '{name}' stands twice in one object; remove one");
        _tokens.Advance();
        if (_tokens.Kind == JsonTokenKind.Colon) _tokens.Advance();
        else Fail($"a ':' is expected after the name '{name}'");

        // Without its colon a value is read too, so that its brackets stay in pairs.
        if (_isLost && !StartsValue()) return;
        if (ParseValue(depth + 1) is { } value) members.Add(new JsonMemberNode(name, nameSpan, value));
    }

    // What stands in the place of a name, its colon and its value, so that one error is all there is.
    private void SkipNameless(int depth)
    {
        Fail("a member's name in double quotes is expected here");
        if (StartsValue()) ParseValue(depth + 1);
        if (_tokens.Kind != JsonTokenKind.Colon) return;
        _tokens.Advance();
        if (StartsValue()) ParseValue(depth + 1);
    }

    private JsonArrayNode ParseArray(int depth)
    {
        int start = _tokens.Span.Start;
        var items = new List<JsonNode>();
        _tokens.Advance();
        while (!EndsContainer())
        {
            int before = _tokens.Span.Start;
            if (ParseValue(depth + 1) is { } item) items.Add(item);
            ParseSeparator(JsonTokenKind.CloseBracket, "]");
            SkipIfStill(before);
        }

        return new JsonArrayNode(Close(start, JsonTokenKind.CloseBracket, "]"), items);
    }

    private void ParseSeparator(JsonTokenKind closing, string bracket)
    {
        if (_tokens.Kind == JsonTokenKind.Comma)
        {
            TextSpan comma = _tokens.Span;
            _tokens.Advance();
            _isLost = false;
            if (_tokens.Kind == closing) _errors.Add(comma, $"a trailing comma stands before '{bracket}'; remove it");
        }
        else if (StartsValue())
        {
            if (!_isLost) Fail("a ',' is expected before this");
            _isLost = false;
        }
    }

    // Any closing bracket ends a container, also the wrong one: the one around it may well be the one that it closes.
    private bool EndsContainer() => _tokens.Kind is JsonTokenKind.CloseBrace or JsonTokenKind.CloseBracket or JsonTokenKind.End;

    private bool StartsValue() => _tokens.Kind is JsonTokenKind.String or JsonTokenKind.OpenBrace or JsonTokenKind.OpenBracket
        or JsonTokenKind.Number or JsonTokenKind.True or JsonTokenKind.False or JsonTokenKind.Null or JsonTokenKind.Invalid;

    private void SkipIfStill(int before)
    {
        if (_tokens.Kind != JsonTokenKind.End && _tokens.Span.Start == before) _tokens.Advance();
    }

    private TextSpan Close(int start, JsonTokenKind closing, string bracket)
    {
        int end = _tokens.Span.End;
        if (_tokens.Kind == closing) _tokens.Advance();
        else if (_tokens.Kind == JsonTokenKind.End) Fail($"the text ends and a '{bracket}' is missing");
        else Fail($"a '{bracket}' is expected before this");
        return TextSpan.FromBounds(start, end);
    }

    private void Fail(string message)
    {
        _isLost = true;
        _errors.Add(_tokens.Span, message);
    }
}
