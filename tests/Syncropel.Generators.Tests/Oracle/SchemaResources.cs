using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Syncropel.Generators.Tests.Oracle;

/// <summary>The resources of a schema document: what <c>$id</c>, <c>$anchor</c> and pointers lead to.</summary>
internal sealed partial class SchemaResources
{
    private static readonly string[] OneSchema =
    [
        "additionalProperties", "propertyNames", "items", "contains", "not", "if", "then", "else", "unevaluatedItems",
        "unevaluatedProperties", "contentSchema",
    ];

    private static readonly string[] ListOfSchemas = ["allOf", "anyOf", "oneOf", "prefixItems"];

    private static readonly string[] MapOfSchemas = ["properties", "patternProperties", "dependentSchemas", "$defs", "definitions"];

    private readonly Dictionary<string, JsonElement> _roots = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Base, string Name), JsonElement> _anchors = [];
    private readonly HashSet<(string Base, string Name)> _dynamicAnchors = [];

    public SchemaResources(JsonElement root)
    {
        Root = root;
        _roots[RootBase] = root;
        Collect(root, RootBase);
    }

    public JsonElement Root { get; }

    /// <summary>The base of a document that gives itself none.</summary>
    public string RootBase { get; } = "https://oracle.invalid/root";

    /// <summary>Comes to a schema: takes its own base where it has one, and remembers the way.</summary>
    public static Position Enter(Position at)
    {
        if (at.IsEntered) return at;
        string own = at.Schema.TryGetProperty("$id", out JsonElement id) ? Split(Combine(at.Base, id.GetString()!)).Resource : at.Base;
        bool isKnown = at.Scope?.Base == own;
        return at with { Base = own, Scope = isKnown ? at.Scope : new DynamicScope(own, at.Scope), IsEntered = true };
    }

    /// <summary>Where a reference leads from a position.</summary>
    public Position Resolve(Position from, string reference)
    {
        string whole = Combine(from.Base, reference);
        (string resource, string fragment) = Split(whole);
        if (!_roots.TryGetValue(resource, out JsonElement root)) throw new UnresolvedReferenceException(whole);
        var entered = new Position(root, resource, new DynamicScope(resource, from.Scope)) { IsEntered = true };
        if (fragment.Length == 0) return entered;
        if (fragment[0] == '/') return Walk(entered, fragment);
        return _anchors.TryGetValue((resource, fragment), out JsonElement anchored)
            ? entered with { Schema = anchored }
            : throw new UnresolvedReferenceException(whole);
    }

    /// <summary>
    /// As <see cref="Resolve"/>; but where that leads to a dynamic anchor, the outermost resource with one of that name wins.
    /// </summary>
    public Position ResolveDynamically(Position from, string reference)
    {
        Position found = Resolve(from, reference);
        (string resource, string name) = Split(Combine(from.Base, reference));
        if (!_dynamicAnchors.Contains((resource, name))) return found;
        for (DynamicScope? scope = from.Scope; scope is not null; scope = scope.Outer)
        {
            if (_dynamicAnchors.Contains((scope.Base, name))) resource = scope.Base;
        }

        return found with { Schema = _anchors[(resource, name)], Base = resource, IsEntered = true };
    }

    private void Collect(JsonElement schema, string enclosing)
    {
        if (schema.ValueKind != JsonValueKind.Object) return;
        string own = enclosing;
        if (schema.TryGetProperty("$id", out JsonElement id))
        {
            own = Split(Combine(enclosing, id.GetString()!)).Resource;
            _roots[own] = schema;
        }

        if (schema.TryGetProperty("$anchor", out JsonElement anchor)) _anchors[(own, anchor.GetString()!)] = schema;
        if (schema.TryGetProperty("$dynamicAnchor", out JsonElement dynamic))
        {
            _anchors[(own, dynamic.GetString()!)] = schema;
            _dynamicAnchors.Add((own, dynamic.GetString()!));
        }

        foreach (JsonElement inner in SchemasIn(schema)) Collect(inner, own);
    }

    // Only where the specification has schemas: what looks like an $id in an enum is a value.
    private static IEnumerable<JsonElement> SchemasIn(JsonElement schema)
    {
        foreach (JsonProperty member in schema.EnumerateObject())
        {
            if (OneSchema.Contains(member.Name)) yield return member.Value;
            if (ListOfSchemas.Contains(member.Name))
            {
                foreach (JsonElement inner in member.Value.EnumerateArray()) yield return inner;
            }

            if (MapOfSchemas.Contains(member.Name) && member.Value.ValueKind == JsonValueKind.Object)
            {
                foreach (JsonProperty inner in member.Value.EnumerateObject()) yield return inner.Value;
            }
        }
    }

    private static Position Walk(Position root, string pointer)
    {
        Position at = root;
        foreach (string escaped in Uri.UnescapeDataString(pointer).Split('/').Skip(1))
        {
            string token = escaped.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            Position step = HasOwnBase(at.Schema) ? Enter(at) : at;
            at = step.At(Step(step.Schema, token) ?? throw new UnresolvedReferenceException(pointer));
        }

        return at;
    }

    private static bool HasOwnBase(JsonElement value) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty("$id", out JsonElement id) && id.ValueKind == JsonValueKind.String;

    private static JsonElement? Step(JsonElement value, string token)
    {
        if (value.ValueKind == JsonValueKind.Object) return value.TryGetProperty(token, out JsonElement member) ? member : null;
        bool isIndex = int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out int index);
        return value.ValueKind == JsonValueKind.Array && isIndex && index < value.GetArrayLength() ? value[index] : null;
    }

    private static (string Resource, string Fragment) Split(string reference)
    {
        int hash = reference.IndexOf('#', StringComparison.Ordinal);
        return hash < 0 ? (reference, "") : (reference[..hash], reference[(hash + 1)..]);
    }

    // What is absolute stays as it is written: .NET would escape parts of a URN.
    private static string Combine(string from, string reference)
    {
        (string resource, string fragment) = Split(reference);
        string target = resource.Length == 0 ? from
            : Scheme().IsMatch(resource) ? resource
            : new Uri(new Uri(from), resource).AbsoluteUri;
        return fragment.Length == 0 ? target : target + "#" + fragment;
    }

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9+.-]*:")]
    private static partial Regex Scheme();
}
