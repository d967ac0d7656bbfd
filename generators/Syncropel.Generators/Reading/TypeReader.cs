using Syncropel.Generators.Json;
using Syncropel.Generators.Model;

namespace Syncropel.Generators.Reading;

/// <summary>Reads the type of a value: decides by <c>const</c>, <c>enum</c> and <c>type</c> who reads the rest.</summary>
internal static class TypeReader
{
    private static readonly string[] Names = ["string", "integer", "number", "boolean", "object", "array", "null"];

    /// <summary>Reads a schema that is some member's or element's. Null where it is faulty; that has been reported then.</summary>
    /// <param name="scope">The schema.</param>
    /// <param name="typeName">The name of the type that it becomes, if it becomes one.</param>
    public static TypeModel? Read(SchemaScope scope, string typeName)
    {
        JsonMemberNode? declared = scope.Take("type");
        if (ReadNames(scope, declared) is not { } names) return null;

        bool isNullable = names.Remove("null");
        if (scope.Has("const")) return ConstReader.Read(scope, names);
        if (scope.Has("enum")) return EnumReader.Read(scope, names, isNullable, typeName);

        TypeModel? type = names.Count switch
        {
            0 => WithoutType(scope, declared),
            1 => ReadNamed(scope, names[0], typeName),
            2 when names.Contains("array") => ReadOneOrMany(scope, names[0] == "array" ? names[1] : names[0], typeName),
            _ => Mixed(scope, declared!),
        };
        return type is null ? null : type with { IsNullable = isNullable };
    }

    /// <summary>Reads the schema under a keyword, such as <c>items</c>.</summary>
    public static TypeModel? ReadUnder(SchemaScope scope, JsonMemberNode member, string typeName)
    {
        if (member.Value is JsonObjectNode node)
        {
            var inner = new SchemaScope(scope.File, node, member.NameSpan);
            inner.TakeDocs();
            inner.TakeBoolean("deprecated");
            return Read(inner, typeName);
        }

        NoSchema(scope, member);
        return null;
    }

    /// <summary>Reports a value that stands where a schema must.</summary>
    public static void NoSchema(SchemaScope scope, JsonMemberNode member)
    {
        if (member.Value is JsonBooleanNode)
        {
            scope.File.NotUnderstood(member.Value.Span,
                $"'{member.Name}' is a schema that allows everything or nothing, which this version does not understand; "
                + "write an object with a 'type'");
        }
        else
        {
            scope.WrongShape(member, "write a schema: an object with a 'type'");
        }
    }

    private static List<string>? ReadNames(SchemaScope scope, JsonMemberNode? declared)
    {
        var names = new List<string>();
        switch (declared?.Value)
        {
            case null:
                return names;
            case JsonStringNode one:
                return Add(scope, names, one) ? names : null;
            case JsonArrayNode { Items.Count: > 0 } many:
                bool good = true;
                foreach (JsonNode item in many.Items) good &= Add(scope, names, item);
                return good ? names : null;
            default:
                scope.WrongShape(declared, "write a type's name, or an array of such names");
                return null;
        }
    }

    private static bool Add(SchemaScope scope, List<string> names, JsonNode item)
    {
        if (item is JsonStringNode text && Array.IndexOf(Names, text.Value) >= 0 && !names.Contains(text.Value))
        {
            names.Add(text.Value);
            return true;
        }

        string? near = item is JsonStringNode misspelt ? EditDistance.Nearest(misspelt.Value, Names) : null;
        bool twice = item is JsonStringNode again && names.Contains(again.Value);
        string remedy = twice ? "it stands twice; remove one"
            : near is not null ? $"did you mean \"{near}\"?"
            : "the types are " + string.Join(", ", Names);
        scope.File.WrongShape(item.Span, "type", $"is {item.Describe()}; {remedy}");
        return false;
    }

    private static TypeModel? ReadNamed(SchemaScope scope, string name, string typeName) => name switch
    {
        "string" => StringReader.Read(scope),
        "integer" => NumberReader.ReadInteger(scope),
        "number" => NumberReader.ReadNumber(scope),
        "boolean" => Closed(scope, new BooleanType(), "a boolean"),
        "array" => ArrayReader.Read(scope, typeName),
        _ => ObjectReader.ReadValue(scope, typeName),
    };

    private static OneOrManyType? ReadOneOrMany(SchemaScope scope, string single, string typeName)
    {
        ArrayType? many = ArrayReader.ReadOpen(scope, typeName);
        TypeModel? one = ReadNamed(scope, single, ArrayReader.ItemName(typeName));
        if (many is null || one is null) return null;
        if (!many.Element.IsNullable && Equals(WithDocsOf(many.Element, one), many.Element)) return new OneOrManyType(many.Element, many);

        scope.File.NotUnderstood(scope.Node.Find("type")!.Value.Span,
            $"'type' is {single} or array, which is understood only where the items have the very schema that the {single} has; "
            + "make 'items' equal");
        return null;
    }

    // The docs of the member are those of the single object too; they need not be those of the elements.
    private static TypeModel WithDocsOf(TypeModel element, TypeModel one) =>
        element is ObjectType of && one is ObjectType single
            ? new ObjectType(single.Object with { Docs = of.Object.Docs, IsDeprecated = of.Object.IsDeprecated })
            : one;

    private static BooleanType Closed(SchemaScope scope, BooleanType type, string subject)
    {
        scope.Close(subject);
        return type;
    }

    private static TypeModel? WithoutType(SchemaScope scope, JsonMemberNode? declared)
    {
        if (scope.HasUnknown)
        {
            scope.CloseUnknown("a value");
            return null;
        }

        scope.File.NotUnderstood(declared?.Value.Span ?? scope.Place,
            declared is null
                ? "A schema without 'type' is not understood by this version; add one, such as \"type\": \"string\""
                : "A value that can only be null is not understood by this version; add another type");
        return null;
    }

    private static TypeModel? Mixed(SchemaScope scope, JsonMemberNode declared)
    {
        scope.File.NotUnderstood(declared.Value.Span,
            "A value of several types is not understood by this version, but for one type and null, or one type and an array of it; "
            + "choose one");
        return null;
    }
}
