using Syncropel.Generators.Diagnostics;
using Syncropel.Generators.Infrastructure;
using Syncropel.Generators.Json;
using Syncropel.Generators.Model;

namespace Syncropel.Generators.Reading;

/// <summary>Reads <c>enum</c>: strings, and null where the type allows it.</summary>
internal static class EnumReader
{
    public static EnumType? Read(SchemaScope scope, List<string> names, bool isNullable, string typeName)
    {
        JsonMemberNode member = scope.Take("enum")!;
        scope.Close("an enum");
        if (member.Value is not JsonArrayNode { Items.Count: > 0 } array)
        {
            scope.WrongShape(member, "write an array of at least one value");
            return null;
        }

        bool typed = scope.Has("type");
        bool refusesStrings = typed && !names.Contains("string");
        bool hasNull = false;
        var values = new List<EnumValue>();
        int before = scope.File.Diagnostics.Count;
        foreach (JsonNode item in array.Items)
        {
            if (item is JsonNullNode && (isNullable || !typed))
            {
                hasNull = true;
            }
            else if (item is JsonStringNode text && !refusesStrings)
            {
                Add(scope, values, text);
            }
            else
            {
                Refuse(scope, item, typed, names);
            }
        }

        if (scope.File.Diagnostics.Count > before) return null;
        if (values.Count == 0)
        {
            scope.WrongShape(member, "an enum needs a string beside null");
            return null;
        }

        return new EnumType(typeName, EquatableArray<EnumValue>.From(values)) { IsNullable = hasNull };
    }

    private static void Add(SchemaScope scope, List<EnumValue> values, JsonStringNode text)
    {
        string name = CSharpNames.Pascal(text.Value);
        foreach (EnumValue value in values)
        {
            if (value.Json == text.Value)
            {
                scope.File.WrongShape(text.Span, "enum", $"holds \"{text.Value}\" twice; remove one");
                return;
            }

            if (value.CSharpName != name) continue;
            scope.File.Report(SchemaRules.MemberNamesClash, text.Span, value.Json, text.Value, name,
                "rename one of the values, or write a string with a 'pattern' instead of the enum");
            return;
        }

        values.Add(new EnumValue(text.Value, name));
    }

    private static void Refuse(SchemaScope scope, JsonNode item, bool typed, List<string> names)
    {
        bool misfits = typed && (item is JsonStringNode or JsonNullNode || (names.Contains("string") && names.Count == 1));
        if (misfits)
        {
            string type = names.Count == 0 ? "null" : string.Join(" or ", names);
            scope.File.Report(SchemaRules.ValueRefusedByType, item.Span, "enum", item.Describe(), $"'type' is {type}");
        }
        else
        {
            scope.File.NotUnderstood(item.Span,
                $"An enum that holds {item.Describe()} is not understood by this version; use strings");
        }
    }
}
