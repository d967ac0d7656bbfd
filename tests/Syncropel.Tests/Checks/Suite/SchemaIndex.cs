using System.Text.Json;

namespace Syncropel.Tests.Checks.Suite;

/// <summary>
/// Where the schemas of a document are: by the JSON pointer, and by the URI that <c>$id</c> and <c>$anchor</c> give them.
/// </summary>
internal sealed class SchemaIndex
{
    private static readonly Uri Unnamed = new("urn:the-schema-itself");

    private readonly Dictionary<string, (JsonElement Schema, Uri Base)> _byPointer = [];
    private readonly Dictionary<string, string> _pointers = [];

    public SchemaIndex(JsonElement root)
    {
        _pointers[Key(Unnamed, "")] = "";
        Walk(root, "", Unnamed);
    }

    public JsonElement At(string pointer) => _byPointer[pointer].Schema;

    /// <summary>The pointer of what a <c>$ref</c> at a pointer refers to.</summary>
    /// <exception cref="NotSupportedException">It is not in this document.</exception>
    public string Resolve(string from, string reference)
    {
        Uri whole = Combine(_byPointer[from].Base, reference);
        string fragment = Uri.UnescapeDataString(reference.Contains('#') ? reference[(reference.IndexOf('#') + 1)..] : "");
        bool isPointer = fragment.Length == 0 || fragment[0] == '/';
        if (!_pointers.TryGetValue(Key(whole, isPointer ? "" : fragment), out string? found))
        {
            throw new NotSupportedException($"the reference {reference} leaves the document");
        }

        string pointer = isPointer ? found + fragment : found;
        return _byPointer.ContainsKey(pointer) ? pointer : throw new NotSupportedException($"nothing is at {reference}");
    }

    private void Walk(JsonElement element, string pointer, Uri baseUri)
    {
        if (element.ValueKind == JsonValueKind.Object && TextOf(element, "$id") is { } id)
        {
            baseUri = Combine(baseUri, id);
            _pointers[Key(baseUri, "")] = pointer;
        }

        _byPointer[pointer] = (element, baseUri);
        if (element.ValueKind == JsonValueKind.Array)
        {
            int index = 0;
            foreach (JsonElement item in element.EnumerateArray()) Walk(item, $"{pointer}/{index++}", baseUri);
        }

        if (element.ValueKind != JsonValueKind.Object) return;
        foreach (string keyword in (string[])["$anchor", "$dynamicAnchor"])
        {
            if (TextOf(element, keyword) is { } anchor) _pointers[Key(baseUri, anchor)] = pointer;
        }

        // What stands in these is JSON and no schema, even where it looks like one.
        foreach (JsonProperty member in element.EnumerateObject())
        {
            string step = member.Name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
            if (member.Name is not ("const" or "enum")) Walk(member.Value, $"{pointer}/{step}", baseUri);
        }
    }

    private static Uri Combine(Uri baseUri, string reference) =>
        reference.StartsWith('#') || reference.Length == 0 ? baseUri : new Uri(baseUri, reference);

    private static string Key(Uri uri, string anchor) => uri.AbsoluteUri.Split('#')[0] + "#" + anchor;

    private static string? TextOf(JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
