using Microsoft.CodeAnalysis.Text;
using Syncropel.Generators.Json;
using Syncropel.Generators.Reading;

namespace Syncropel.Generators.Schemas;

/// <summary>
/// Reads schemas, a schema within a schema by recursion: the shape of every keyword is checked here, once, wherever it stands and
/// whatever becomes of it. What no keyword is is reported, so that nothing is ignored in silence.
/// </summary>
internal sealed class SchemaParser
{
    private readonly SchemaFile _file;
    private readonly Identifiers _identifiers;
    private readonly Dictionary<JsonNode, Schema> _schemas = [];

    private SchemaParser(SchemaFile file)
    {
        _file = file;
        _identifiers = new Identifiers(file);
    }

    /// <summary>
    /// Reads the schema of a whole file, whose annotations of a kind somebody else has read, and resolves its references.
    /// </summary>
    /// <returns>The root, and with it all schemas, in the order of the file.</returns>
    public static (Schema Root, IReadOnlyList<Schema> All) Parse(SchemaScope root, string? kind)
    {
        SchemaFile file = root.File;
        var parser = new SchemaParser(file);
        Schema schema = parser.ReadObject(root, "#", new Position(Identifiers.DefaultBase, IsRoot: true, CanBeNamed: true));
        IReadOnlyList<Schema> all = [.. parser._schemas.Values.OrderBy(static one => one.Node.Span.Start)];
        new References(file, parser._identifiers, parser._schemas, schema, kind).Resolve(all);
        foreach (Schema one in all) Judge.CheckOwnValues(file, one);
        return (schema, all);
    }

    /// <summary>Reads the schema that is a member's value. Null where it is none; that has been reported then.</summary>
    public Schema? Read(JsonMemberNode member, string pointer, string baseUri, bool canBeNamed = false) =>
        Read(
            member.Value,
            member.NameSpan,
            $"{pointer}/{Escape(member.Name)}",
            new Position(baseUri, IsRoot: false, canBeNamed),
            member.Name);

    /// <summary>Reads schemas in an array, of at least one.</summary>
    public IReadOnlyList<Schema> ReadList(SchemaScope scope, string keyword, SchemaPlace at)
    {
        if (scope.Take(keyword) is not { } member) return [];
        if (member.Value is not JsonArrayNode { Items.Count: > 0 } array)
        {
            scope.WrongShape(member, "write an array of at least one schema");
            return [];
        }

        var schemas = new List<Schema>();
        for (int i = 0; i < array.Items.Count; i++)
        {
            JsonNode item = array.Items[i];
            var place = new TextSpan(item.Span.Start, Math.Min(1, item.Span.Length));
            var position = new Position(at.BaseUri, IsRoot: false, CanBeNamed: false);
            if (Read(item, place, $"{at.Pointer}/{keyword}/{i}", position, keyword) is { } schema) schemas.Add(schema);
        }

        return schemas;
    }

    /// <summary>Reads schemas in an object, each under a name.</summary>
    public IReadOnlyList<PropertySchema> ReadMap(SchemaScope scope, string keyword, SchemaPlace at, bool canBeNamed = false)
    {
        if (scope.Take(keyword) is not { } member) return [];
        if (member.Value is not JsonObjectNode map)
        {
            scope.WrongShape(member, "write an object with a schema a member");
            return [];
        }

        var schemas = new List<PropertySchema>();
        foreach (JsonMemberNode named in map.Members)
        {
            Schema? schema = Read(named, $"{at.Pointer}/{keyword}", at.BaseUri, canBeNamed);
            if (schema is not null) schemas.Add(new PropertySchema(named, schema));
        }

        return schemas;
    }

    /// <summary>Reads the schema under a keyword, where there is one.</summary>
    public Schema? ReadOne(SchemaScope scope, string keyword, SchemaPlace at) =>
        scope.Take(keyword) is { } member ? Read(member, at.Pointer, at.BaseUri) : null;

    private Schema? Read(JsonNode node, TextSpan place, string pointer, Position position, string name)
    {
        switch (node)
        {
            case JsonBooleanNode boolean:
                var constant = new Schema(node, place, pointer) { Boolean = boolean.Value };
                _schemas[node] = constant;
                return constant;
            case JsonObjectNode value:
                return ReadObject(new SchemaScope(_file, value, place), pointer, position);
            default:
                _file.WrongShape(node.Span, name, $"is {node.Describe()}; write a schema: an object, true or false");
                return null;
        }
    }

    private Schema ReadObject(SchemaScope scope, string pointer, Position position)
    {
        var schema = new Schema(scope.Node, scope.Place, pointer);
        _schemas[scope.Node] = schema;
        string baseUri = _identifiers.Enter(scope, schema, position.BaseUri, position.IsRoot);
        var at = new SchemaPlace(pointer, baseUri);

        AnnotationReader.Read(scope, schema, position.CanBeNamed, position.IsRoot);
        ValueReader.Read(scope, schema);
        StringReader.Read(scope, schema.Strings);
        NumberReader.Read(scope, schema);
        ArrayReader.Read(this, scope, schema.Arrays, at);
        ObjectReader.Read(this, scope, schema.Objects, at);
        LogicReader.Read(this, scope, schema.Logic, at);

        // What a string holds is not checked; yet it is a schema, and held to what schemas are.
        ReadOne(scope, "contentSchema", at);
        ReadMap(scope, "$defs", at, canBeNamed: true);
        ReadMap(scope, "definitions", at, canBeNamed: true);
        Vocabulary.Close(scope, schema, position.IsRoot);
        return schema;
    }

    private static string Escape(string name) => name.Replace("~", "~0").Replace("/", "~1");

    private readonly record struct Position(string BaseUri, bool IsRoot, bool CanBeNamed);
}

/// <summary>Where a schema's keywords stand, and what their references are relative to.</summary>
internal readonly record struct SchemaPlace(string Pointer, string BaseUri);
