using Syncropel.Generators.Json;
using Syncropel.Generators.Reading;

namespace Syncropel.Generators.Schemas;

/// <summary>
/// What references can lead to: the file, the schemas in it that have an <c>$id</c> of their own, and the anchors in each
/// (JSON Schema core, section 8.2).
/// </summary>
internal sealed class Identifiers(SchemaFile file)
{
    /// <summary>The base of a file that gives itself none. The host is one that never exists (RFC 2606).</summary>
    public const string DefaultBase = "https://schema.invalid/";

    private const string Draft = "https://json-schema.org/draft/2020-12/schema";

    private readonly Dictionary<string, JsonObjectNode> _resources = new(StringComparer.Ordinal);
    private readonly Dictionary<string, JsonObjectNode> _anchors = new(StringComparer.Ordinal);
    private readonly Dictionary<JsonNode, string> _bases = [];

    /// <summary>Reads the identifiers of a schema, and gives the base of the references in it.</summary>
    public string Enter(SchemaScope scope, Schema schema, string baseUri, bool isRoot)
    {
        string own = ReadId(scope, baseUri);
        if (own != baseUri || isRoot) AddResource(scope, own);
        _bases[scope.Node] = own;
        CheckDraft(scope);
        AddAnchor(scope, own, "$anchor");
        AddAnchor(scope, own, "$dynamicAnchor");
        if (scope.Take("$ref") is { } reference)
        {
            if (reference.Value is JsonStringNode text) schema.Ref = text;
            else scope.WrongShape(reference, "write a reference in a string, such as \"#/$defs/address\"");
        }

        return own;
    }

    /// <summary>The base of the references in a schema.</summary>
    public string BaseOf(Schema schema) => _bases[schema.Node];

    /// <summary>The schema document or embedded one of a URI without fragment, if it is in this file.</summary>
    public JsonObjectNode? FindResource(string uri) => _resources.TryGetValue(uri, out JsonObjectNode? node) ? node : null;

    /// <summary>The schema of an anchor.</summary>
    public JsonObjectNode? FindAnchor(string uri, string anchor) =>
        _anchors.TryGetValue(uri + "#" + anchor, out JsonObjectNode? node) ? node : null;

    /// <summary>A reference against its base, without fragment. Null where the two make no URI.</summary>
    public static string? Combine(string baseUri, string reference)
    {
        if (reference.Length == 0) return baseUri;
        if (Uri.TryCreate(reference, UriKind.Absolute, out Uri? absolute) && reference.IndexOf(':') > 0) return absolute.AbsoluteUri;
        return Uri.TryCreate(baseUri, UriKind.Absolute, out Uri? start) && Uri.TryCreate(start, reference, out Uri? combined)
            ? combined.AbsoluteUri
            : null;
    }

    private static string ReadId(SchemaScope scope, string baseUri)
    {
        if (scope.TakeString("$id") is not { } id) return baseUri;
        JsonMemberNode member = scope.Node.Find("$id")!;
        string plain = id.EndsWith("#", StringComparison.Ordinal) ? id.Substring(0, id.Length - 1) : id;
        if (plain.IndexOf('#') >= 0)
        {
            scope.WrongShape(member, "has a fragment, which an identifier must not have; name the place by \"$anchor\"");
            return baseUri;
        }

        if (Combine(baseUri, plain) is { } own) return own;
        scope.WrongShape(member, "is no URI; write one, such as \"https://example.org/schemas/track\"");
        return baseUri;
    }

    private static void CheckDraft(SchemaScope scope)
    {
        if (scope.TakeString("$schema") is not { } draft || draft.TrimEnd('#') == Draft || draft.EndsWith("/kind.schema.json", StringComparison.Ordinal)) return;
        scope.File.NotUnderstood(scope.Node.Find("$schema")!.Value.Span,
            $"The dialect \"{draft}\" is not understood; write \"{Draft}\", and the keywords as that draft spells them");
    }

    private void AddResource(SchemaScope scope, string uri)
    {
        if (_resources.ContainsKey(uri))
        {
            file.WrongShape(scope.Node.Find("$id")?.Value.Span ?? scope.Place, "$id", "stands twice in this file; rename one");
            return;
        }

        _resources.Add(uri, scope.Node);
    }

    private void AddAnchor(SchemaScope scope, string uri, string keyword)
    {
        if (scope.TakeString(keyword) is not { } anchor) return;
        JsonMemberNode member = scope.Node.Find(keyword)!;
        if (!IsAnchor(anchor))
        {
            scope.WrongShape(member, "write a name of letters, digits, '-', '_' and '.', that begins with a letter or '_'");
        }
        else if (_anchors.TryGetValue(uri + "#" + anchor, out JsonObjectNode? other) && other != scope.Node)
        {
            scope.WrongShape(member, "names two schemas; rename one");
        }
        else
        {
            _anchors[uri + "#" + anchor] = scope.Node;
        }
    }

    private static bool IsAnchor(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            bool isLetter = text[i] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_';
            bool isOther = text[i] is (>= '0' and <= '9') or '-' or '.';
            if (!isLetter && (i == 0 || !isOther)) return false;
        }

        return text.Length > 0;
    }
}
