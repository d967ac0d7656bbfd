using Syncropel.Generators.Infrastructure;
using Syncropel.Generators.Json;
using Syncropel.Generators.Model;
using Syncropel.Generators.Reading;
using Syncropel.Generators.Schemas;

namespace Syncropel.Generators.Typing;

/// <summary>Draws the outline of a schema, by which versions of a kind are compared.</summary>
internal sealed class Outlines(SchemaFile file)
{
    private static readonly string[] LimitKeywords =
    [
        "minLength", "maxLength", "pattern", "format", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf",
        "minItems", "maxItems", "uniqueItems", "minProperties", "maxProperties",
    ];

    // Types that hold each other are drawn at every place they have, and these multiply; nobody compares so many.
    private const int MostMembers = 10_000;
    private const int MostDepth = 32;

    private readonly List<OutlineMember> _members = [];
    private readonly List<Schema> _open = [];
    private bool _isWhole = true;

    public (EquatableArray<OutlineMember> Members, bool IsWhole) Draw(Schema root)
    {
        AddMembers(root, "", isRoot: true);
        return (EquatableArray<OutlineMember>.From(_members), _isWhole);
    }

    private void AddMembers(Schema schema, string prefix, bool isRoot)
    {
        if (_open.Contains(schema)) return;
        if (_open.Count >= MostDepth || _members.Count >= MostMembers)
        {
            _isWhole = false;
            return;
        }

        _open.Add(schema);
        View view = View.Of(schema);
        foreach (string name in Objects.NamesOf(view))
        {
            if (isRoot && ProtocolMembers.IsOne(name)) continue;
            Schema member = Synthetic.All(Objects.SchemasOf(view, name));
            Add(member, prefix + name, Objects.PlaceOf(view, name), Objects.Requires(view, name));
        }

        _open.RemoveAt(_open.Count - 1);
    }

    private void Add(Schema schema, string path, JsonMemberNode place, bool isRequired)
    {
        View view = View.Of(schema);
        IEnumerable<string> values = (view.Values ?? []).Select(JsonSpelling.Of);
        _members.Add(new OutlineMember(
            path,
            isRequired,
            JsonTypeNames.Describe(view.Types),
            (int)view.Types,
            EquatableArray<string>.From(values),
            EquatableArray<Limit>.From(view.Parts.SelectMany(LimitsOf)),
            file.Locate(place.NameSpan)));
        foreach (Schema part in view.Parts)
        {
            if (part.Arrays.Items is { Boolean: null } items) AddMembers(items, path + "[].", isRoot: false);
        }

        AddMembers(schema, path + ".", isRoot: false);
    }

    private static IEnumerable<Limit> LimitsOf(Schema part)
    {
        if (part.IsMerged || part.Node is not JsonObjectNode node) yield break;
        foreach (JsonMemberNode member in node.Members)
        {
            if (Array.IndexOf(LimitKeywords, member.Name) >= 0) yield return new Limit(member.Name, JsonSpelling.Of(member.Value));
        }
    }
}
