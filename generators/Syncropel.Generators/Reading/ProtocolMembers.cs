using Syncropel.Generators.Json;

namespace Syncropel.Generators.Reading;

/// <summary>
/// The members of a body that the protocol defines, not the kind: <c>kind</c> and <c>_refs</c>. A schema that other tools check
/// bodies with may declare them; they become no properties.
/// </summary>
internal static class ProtocolMembers
{
    public static bool IsOne(string name) => name is "kind" or "_refs";

    /// <summary>Refuses references as required members: a body is held against its schema before it has any.</summary>
    public static bool IsRefused(SchemaFile file, JsonStringNode required)
    {
        if (required.Value != "_refs") return false;
        file.NotUnderstood(required.Span,
            "'_refs' cannot be required, because references are given when a record is emitted; remove it, and name their kinds in 'refs'");
        return true;
    }

    /// <summary>Checks that what a schema says of such a member agrees with the protocol, and says no more.</summary>
    public static void Check(SchemaScope root, JsonMemberNode property)
    {
        if (property.Value is JsonBooleanNode { Value: true }) return;
        bool isKind = property.Name == "kind";
        var schema = property.Value as JsonObjectNode;
        if (schema is null && property.Value is not JsonBooleanNode) return;
        if (schema is null || !(isKind ? IsKind(root, schema) : HasType(schema, "array")))
        {
            string right = isKind ? "a \"const\" with the schema's own kind" : "of \"type\": \"array\"";
            root.File.WrongShape(property.NameSpan, property.Name,
                $"is the protocol's; where a schema declares it, it must be {right}");
            return;
        }

        var inner = new SchemaScope(root.File, schema, property.NameSpan);
        inner.TakeDocs();
        inner.Take("type");
        if (isKind) inner.Take("const");
        foreach (JsonMemberNode member in schema.Members)
        {
            if (inner.HasRead(member) || Array.IndexOf(Keywords.Understood, member.Name) < 0) continue;
            root.File.NotUnderstood(member.NameSpan,
                $"'{member.Name}' of '{property.Name}' would not be checked, because the protocol defines that member; remove it");
        }
    }

    // Where the schema's own kind is missing or no string, that has been said.
    private static bool IsKind(SchemaScope root, JsonObjectNode schema)
    {
        if (root.Node.Find("kind")?.Value is not JsonStringNode kind) return true;
        bool isText = schema.Find("type") is null || HasType(schema, "string");
        return isText && schema.Find("const") is { Value: JsonStringNode constant } && constant.Value == kind.Value;
    }

    private static bool HasType(JsonObjectNode schema, string type) =>
        schema.Find("type") is { Value: JsonStringNode named } && named.Value == type;
}
