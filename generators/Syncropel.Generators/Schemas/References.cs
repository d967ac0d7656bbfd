using Syncropel.Generators.Diagnostics;
using Syncropel.Generators.Json;
using Syncropel.Generators.Reading;
using Syncropel.Grammar;

namespace Syncropel.Generators.Schemas;

/// <summary>
/// Resolves every <c>$ref</c> of a file: to a schema in it, by pointer, anchor or identifier, or to the file of a kind. Nothing is
/// fetched from anywhere.
/// </summary>
internal sealed class References(
    SchemaFile file, Identifiers identifiers, Dictionary<JsonNode, Schema> schemas, Schema root, string? ownKind)
{
    public void Resolve(IReadOnlyList<Schema> all)
    {
        foreach (Schema schema in all)
        {
            if (schema.Ref is not null) Resolve(schema, schema.Ref);
        }

        Loops.Report(file, all);
    }

    private void Resolve(Schema schema, JsonStringNode reference)
    {
        int mark = reference.Value.IndexOf('#');
        string path = mark < 0 ? reference.Value : reference.Value.Substring(0, mark);
        string fragment = mark < 0 ? "" : Uri.UnescapeDataString(reference.Value.Substring(mark + 1));
        string? uri = Identifiers.Combine(identifiers.BaseOf(schema), path);
        if (uri is not null && identifiers.FindResource(uri) is { } resource)
        {
            ResolveWithin(schema, reference, uri, resource, fragment);
        }
        else if (KindOf(path) is { } kind)
        {
            ResolveKind(schema, reference, kind, fragment);
        }
        else
        {
            file.Report(SchemaRules.UnresolvedReference, reference.Span, reference.Value,
                "it leads out of this file, and nothing is fetched; refer to '#/$defs/…' here, or to the file of a kind, "
                + "such as 'music.catalog.track.kind.json'");
        }
    }

    private void ResolveWithin(Schema schema, JsonStringNode reference, string uri, JsonObjectNode resource, string fragment)
    {
        JsonNode? node = fragment.Length == 0 ? resource
            : fragment[0] == '/' ? JsonPointers.Find(resource, fragment)
            : identifiers.FindAnchor(uri, fragment);
        if (node is not null && schemas.TryGetValue(node, out Schema? target))
        {
            schema.Target = target;
            target.IsTarget = true;
            return;
        }

        string reason = node is not null ? "there is no schema there"
            : fragment[0] == '/' ? JsonPointers.Explain(resource, fragment)
            : $"no schema here has the \"$anchor\" \"{fragment}\"";
        file.Report(SchemaRules.UnresolvedReference, reference.Span, reference.Value, reason);
    }

    private void ResolveKind(Schema schema, JsonStringNode reference, string kind, string fragment)
    {
        if (fragment.Length > 0)
        {
            file.Report(SchemaRules.UnresolvedReference, reference.Span, reference.Value,
                "only a whole kind can be referred to; remove the fragment, or copy the schema to '$defs'");
        }
        else if (schema.Objects.Unevaluated is not null)
        {
            file.NotUnderstood(reference.Span, "Which members another kind looks at is not known here, so "
                + "'unevaluatedProperties' cannot stand beside a '$ref' to it; remove one of the two");
        }
        else if (kind == ownKind)
        {
            schema.Target = root;
            root.IsTarget = true;
        }
        else
        {
            schema.TargetKind = kind;
        }
    }

    // A relative path to a file that is named after a kind.
    private static string? KindOf(string path)
    {
        if (path.IndexOf(':') >= 0 || !path.EndsWith(SchemaFile.KindSuffix, StringComparison.Ordinal)) return null;
        string name = path.Substring(path.LastIndexOf('/') + 1);
        string kind = Uri.UnescapeDataString(name.Substring(0, name.Length - SchemaFile.KindSuffix.Length));
        return KindGrammar.Check(kind) is null ? kind : null;
    }
}
