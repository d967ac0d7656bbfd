using System.Globalization;
using Syncropel.Generators.Json;
using Syncropel.Generators.Model;

namespace Syncropel.Generators.Emission;

/// <summary>Spells a JSON value of a given type in C#, where C# has an expression for it that says the same at a glance.</summary>
internal static class DefaultText
{
    /// <summary>The literal of a single value; null where there is none.</summary>
    public static string? Scalar(TypeModel type, JsonNode node, TypeScope scope) => (type, node) switch
    {
        (ConstType constant, _) => constant.CSharp,
        (StringType, JsonStringNode text) => CSharpText.Literal(text.Value),
        (BooleanType, JsonBooleanNode boolean) => boolean.Value ? "true" : "false",
        (IntegerType integer, JsonNumberNode number) when JsonNumbers.TryGetInteger(number.Token, out long value) =>
            integer.IsInt32 ? CSharpText.Number((int)value) : CSharpText.Number(value),
        (NumberType, JsonNumberNode number) when JsonNumbers.TryGetNumber(number.Token, out double value) => CSharpText.Number(value),
        (DecimalType, JsonNumberNode number) when IsShort(number.Token, out decimal value) => CSharpText.Number(value),
        (EnumType nested, JsonStringNode text) => Enum(nested, text.Value),
        (FormattedType { Format: StringFormat.Date }, JsonStringNode text) => Date(text.Value),
        _ => null,
    };

    /// <summary>A collection expression or a tuple of single values; null where there is none.</summary>
    public static string? Collection(TypeModel type, JsonNode node, TypeScope scope)
    {
        switch (type, node)
        {
            case (ArrayType array, JsonArrayNode items):
                return Joined(items.Items.Count, i => Element(array.Element, items.Items[i], scope)) is { } list ? $"[{list}]" : null;
            case (MapType map, JsonObjectNode value):
                return Joined(value.Members.Count, i => Pair(map, value.Members[i], scope)) is { } pairs ? $"[{pairs}]" : null;
            case (TupleType tuple, JsonArrayNode items) when items.Items.Count == tuple.Elements.Count:
                return Joined(items.Items.Count, i => Element(tuple.Elements[i].Type, items.Items[i], scope)) is { } all
                    ? $"({all})"
                    : null;
            default:
                return null;
        }
    }

    private static string? Element(TypeModel type, JsonNode node, TypeScope scope) =>
        node is JsonNullNode && type is { IsNullable: true } and not RawType
            ? "null"
            : Scalar(type, node, scope) ?? Collection(type, node, scope);

    private static string? Pair(MapType map, JsonMemberNode member, TypeScope scope) =>
        Element(map.Value, member.Value, scope) is { } value ? $"new({CSharpText.Literal(member.Name)}, {value})" : null;

    private static string? Joined(int count, Func<int, string?> spell)
    {
        var texts = new List<string>();
        for (int i = 0; i < count; i++)
        {
            if (spell(i) is not { } text) return null;
            texts.Add(text);
        }

        return string.Join(", ", texts);
    }

    private static string? Enum(EnumType type, string json)
    {
        foreach (EnumValue value in type.Values)
        {
            if (value.Json == json) return $"{type.TypeName}.{value.CSharpName}";
        }

        return null;
    }

    private static string? Date(string text) =>
        DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime date)
            ? $"new global::System.DateOnly({CSharpText.Number(date.Year)}, {CSharpText.Number(date.Month)}, {CSharpText.Number(date.Day)})"
            : null;

    // A decimal parsed from few enough digits is not rounded.
    private static bool IsShort(string token, out decimal value) =>
        decimal.TryParse(token, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value)
        && token.Length <= 28;
}
