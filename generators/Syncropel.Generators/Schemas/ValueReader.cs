using Syncropel.Generators.Json;
using Syncropel.Generators.Reading;

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
                return Add(scope, JsonTypes.None, one);
            case JsonArrayNode { Items.Count: > 0 } many:
                JsonTypes types = JsonTypes.None;
                foreach (JsonNode item in many.Items) types |= Add(scope, types, item);
                return types;
            default:
                scope.WrongShape(declared, "write a type's name, or an array of such names");
                return null;
        }
    }

    private static JsonTypes Add(SchemaScope scope, JsonTypes before, JsonNode item)
    {
        bool isKnown = item is JsonStringNode text && Array.IndexOf(JsonTypeNames.All, text.Value) >= 0;
        JsonTypes type = isKnown ? JsonTypeNames.Parse(((JsonStringNode)item).Value) : JsonTypes.None;
        bool isTwice = isKnown && (before & type) == type;
        if (isKnown && !isTwice) return type;

        string? near = item is JsonStringNode misspelt ? EditDistance.Nearest(misspelt.Value, JsonTypeNames.All) : null;
        string remedy = isTwice ? "it is there already; remove one"
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
        foreach (JsonNode item in array.Items)
        {
            if (values.Exists(value => JsonValues.AreEqual(value, item)))
            {
                scope.File.WrongShape(item.Span, "enum", $"holds {Brief(item)} twice; remove one");
            }
            else
            {
                values.Add(item);
            }
        }

        return values;
    }

    private static string Brief(JsonNode item) => item is JsonStringNode text ? $"\"{text.Value}\"" : item.Describe();
}
