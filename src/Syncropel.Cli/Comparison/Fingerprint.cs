extern alias generator;

using System.Text;
using generator::Syncropel.Generators.Json;
using generator::Syncropel.Generators.Reading;
using generator::Syncropel.Generators.Schemas;
using Syncropel.Cli.Schemas;

namespace Syncropel.Cli.Comparison;

/// <summary>
/// Spells what a schema asks, with everything that it refers to: schemas of one text ask the same. Documentation, names of C# and the order
/// of members are left out. Schemas that ask the same may have two texts.
/// </summary>
/// <param name="root">The file.</param>
internal sealed class Fingerprint(JsonObjectNode root)
{
    private static readonly string[] Silent =
    [
        "title", "description", "examples", "$comment", "deprecated", "default", "readOnly", "writeOnly", "csharpName", "$defs",
        "definitions", "$schema", "contentSchema", "contentEncoding", "contentMediaType",
    ];

    private static readonly string[] MapsOfSchemas = ["properties", "patternProperties", "dependentSchemas"];

    private static readonly string[] Unordered = ["required", "enum", "type"];

    private readonly bool _hasIds = root.Members.Any(static member => HasId(member.Value));

    /// <summary>What a schema asks.</summary>
    public string Of(Schema schema) => schema.IsMerged
        ? string.Join('&', schema.Logic.AllOf.Select(Of).Order(StringComparer.Ordinal))
        : Whole(spelling => spelling.AddSchema(schema.Node));

    /// <summary>What the parts of a schema ask by one keyword; empty where they ask nothing by it.</summary>
    public string Of(IEnumerable<Schema> parts, string keyword)
    {
        IEnumerable<string> texts = parts
            .Where(static part => !part.IsMerged)
            .Select(part => (part.Node as JsonObjectNode)?.Find(keyword))
            .OfType<JsonMemberNode>()
            .Select(member => Whole(spelling => spelling.AddMember(member)));
        return string.Join('&', texts.Order(StringComparer.Ordinal));
    }

    private string Whole(Action<Spelling> add)
    {
        var spelling = new Spelling(root, _hasIds);
        add(spelling);
        return spelling.Finish();
    }

    private static bool HasId(JsonNode node) => node switch
    {
        JsonObjectNode map => map.Find("$id") is not null || map.Members.Any(static member => HasId(member.Value)),
        JsonArrayNode list => list.Items.Any(HasId),
        _ => false,
    };

    // One text, and behind it what it refers to, each once. Where schemas have an '$id' of their own, a pointer may start at any of them.
    private sealed class Spelling(JsonObjectNode root, bool hasIds)
    {
        private readonly StringBuilder _text = new();
        private readonly List<string> _references = [];

        public string Finish()
        {
            for (int i = 0; i < _references.Count; i++)
            {
                _text.Append('\n').Append(_references[i]).Append(' ');
                AddTarget(_references[i]);
            }

            return _text.ToString();
        }

        public void AddSchema(JsonNode schema)
        {
            if (schema is JsonObjectNode node) AddSorted(node, static member => !IsSilent(member.Name), AddMember);
            else _text.Append(JsonSpelling.Of(schema));
        }

        public void AddMember(JsonMemberNode member)
        {
            _text.Append(JsonText.Quote(member.Name)).Append(':');
            AddValue(member);
            _text.Append(',');
        }

        private void AddValue(JsonMemberNode member)
        {
            switch (member.Value)
            {
                case JsonStringNode text when member.Name == "$ref":
                    if (!_references.Contains(text.Value)) _references.Add(text.Value);
                    _text.Append(JsonText.Quote(text.Value));
                    break;
                case JsonObjectNode map when MapsOfSchemas.Contains(member.Name):
                    AddSorted(map, static _ => true, AddNamed);
                    break;
                case JsonArrayNode list when Unordered.Contains(member.Name):
                    _text.AppendJoin('|', list.Items.Select(JsonSpelling.Of).Order(StringComparer.Ordinal));
                    break;
                case JsonArrayNode list when member.Name is "allOf" or "anyOf" or "oneOf" or "prefixItems":
                    foreach (JsonNode item in list.Items) AddSchema(item);
                    break;
                case JsonObjectNode schema when member.Name is not ("const" or "dependentRequired"):
                    AddSchema(schema);
                    break;
                default:
                    _text.Append(JsonSpelling.Of(member.Value));
                    break;
            }
        }

        private void AddNamed(JsonMemberNode member)
        {
            _text.Append(JsonText.Quote(member.Name)).Append(':');
            AddSchema(member.Value);
            _text.Append(',');
        }

        private void AddSorted(JsonObjectNode node, Func<JsonMemberNode, bool> isSaid, Action<JsonMemberNode> add)
        {
            IEnumerable<JsonMemberNode> said = node.Members.Where(isSaid);
            _text.Append('{');
            foreach (JsonMemberNode member in said.OrderBy(static one => one.Name, StringComparer.Ordinal)) add(member);
            _text.Append('}');
        }

        // What is not found by a pointer is in the file somewhere, or in that of another kind.
        private void AddTarget(string reference)
        {
            if (IsOfAnotherKind(reference)) return;
            string pointer = reference.StartsWith('#') && !hasIds ? Uri.UnescapeDataString(reference[1..]) : "?";
            bool isPointer = pointer.Length == 0 || pointer[0] == '/';
            if (isPointer && JsonPointers.Find(root, pointer) is { } target) AddSchema(target);
            else _text.Append(JsonSpelling.Of(root));
        }

        // By the name of its file. One that has an '$id' may be meant by any name.
        private bool IsOfAnotherKind(string reference)
        {
            string own = root.Find("kind")?.Value is JsonStringNode kind ? kind.Value : "";
            string file = reference[(reference.LastIndexOf('/') + 1)..];
            return !hasIds && root.Find("$id") is null && SchemaFiles.IsKind(file) && file != own + SchemaFiles.KindSuffix;
        }

        private static bool IsSilent(string keyword) => Silent.Contains(keyword) || Keywords.IsExtension(keyword)
            || Keywords.AtRoot.Contains(keyword);
    }
}
