using Syncropel.Generators.Json;
using Syncropel.Generators.Reading;
using Syncropel.Grammar;

namespace Syncropel.Generators.Schemas;

/// <summary>Reads <c>type</c>, <c>const</c> and <c>enum</c>.</summary>
internal static class ValueReader
{
    public static void Read(SchemaScope scope, Schema schema)
    {
        schema.TypeMember = scope.Take("type");
        schema.Types = ReadTypes(scope, schema.TypeMember);
        schema.Const = scope.Take("const");
        schema.Enum = ReadEnum(scope);
    }

    private static JsonTypes? ReadTypes(SchemaScope scope, JsonMemberNode? declared)
    {
        switch (declared?.Value)
        {
            case null:
                return null;
            case JsonStringNode one:
                return Read(scope, one, []);
            case JsonArrayNode { Items.Count: > 0 } many:
                JsonTypes types = JsonTypes.None;
                var names = new HashSet<string>(StringComparer.Ordinal);
                foreach (JsonNode item in many.Items) types |= Read(scope, item, names);
                return types;
            default:
                scope.WrongShape(declared, "write a type's name, or an array of such names");
                return null;
        }
    }

    // An integer is a number, and yet the two names may stand together, in either order: JSON Schema lets them.
    private static JsonTypes Read(SchemaScope scope, JsonNode item, HashSet<string> before)
    {
        string? name = (item as JsonStringNode)?.Value;
        bool isKnown = name is not null && Array.IndexOf(JsonTypeNames.All, name) >= 0;
        JsonTypes type = isKnown ? JsonTypeNames.Parse(name!) : JsonTypes.None;
        if (isKnown && before.Add(name!)) return type;

        string? near = name is null ? null : EditDistance.Nearest(name, JsonTypeNames.All);
        string remedy = isKnown ? "it is there already; remove one"
            : near is not null ? $"did you mean \"{near}\"?"
            : "the types are " + string.Join(", ", JsonTypeNames.All);
        scope.File.WrongShape(item.Span, "type", $"is {item.Describe()}; {remedy}");
        return type;
    }

    private static List<JsonNode>? ReadEnum(SchemaScope scope)
    {
        if (scope.Take("enum") is not { } member) return null;
        if (member.Value is not JsonArrayNode { Items.Count: > 0 } array)
        {
            scope.WrongShape(member, "write an array of at least one value");
            return null;
        }

        var values = new List<JsonNode>();
        var known = new HashSet<JsonNode>(JsonValueComparer.Instance);
        foreach (JsonNode item in array.Items)
        {
            if (known.Add(item)) values.Add(item);
            else scope.File.WrongShape(item.Span, "enum", $"holds {Brief(item)} twice; remove one");
        }

        return values;
    }

    private static string Brief(JsonNode item) => item is JsonStringNode text ? $"\"{text.Value}\"" : item.Describe();
}
