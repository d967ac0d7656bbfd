using System.Text.Json;

namespace Syncropel.Generators.Tests.Oracle;

/// <summary>The keywords that look at the instance alone, and hold no schema against it.</summary>
internal static class ValueRules
{
    public static bool Accept(JsonElement schema, JsonElement instance) =>
        HasType(schema, instance) && IsListed(schema, instance) && instance.ValueKind switch
        {
            JsonValueKind.Number => AcceptsNumber(schema, ExactDecimal.Of(instance)),
            JsonValueKind.String => AcceptsText(schema, instance.GetString()!),
            JsonValueKind.Array => AcceptsArray(schema, [.. instance.EnumerateArray()]),
            JsonValueKind.Object => AcceptsObject(schema, instance),
            _ => true,
        };

    /// <summary>Whether a count is below what a keyword demands.</summary>
    public static bool IsBelow(JsonElement schema, string keyword, int count, int otherwise = 0) =>
        schema.TryGetProperty(keyword, out JsonElement least)
            ? ExactDecimal.Of(count).CompareTo(ExactDecimal.Of(least)) < 0
            : count < otherwise;

    /// <summary>Whether a count is above what a keyword allows.</summary>
    public static bool IsAbove(JsonElement schema, string keyword, int count) =>
        schema.TryGetProperty(keyword, out JsonElement most) && ExactDecimal.Of(count).CompareTo(ExactDecimal.Of(most)) > 0;

    private static bool HasType(JsonElement schema, JsonElement instance)
    {
        if (!schema.TryGetProperty("type", out JsonElement type)) return true;
        return type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Any(one => Is(one, instance)) : Is(type, instance);
    }

    private static bool Is(JsonElement type, JsonElement instance) => type.GetString() switch
    {
        "null" => instance.ValueKind == JsonValueKind.Null,
        "boolean" => instance.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "string" => instance.ValueKind == JsonValueKind.String,
        "array" => instance.ValueKind == JsonValueKind.Array,
        "object" => instance.ValueKind == JsonValueKind.Object,
        "number" => instance.ValueKind == JsonValueKind.Number,
        "integer" => instance.ValueKind == JsonValueKind.Number && ExactDecimal.Of(instance).IsInteger,
        string other => throw new ArgumentException($"'{other}' is no type."),
        null => throw new ArgumentException("A type is no string."),
    };

    private static bool IsListed(JsonElement schema, JsonElement instance) =>
        (!schema.TryGetProperty("const", out JsonElement constant) || JsonValues.AreEqual(constant, instance))
        && (!schema.TryGetProperty("enum", out JsonElement values)
            || values.EnumerateArray().Any(one => JsonValues.AreEqual(one, instance)));

    private static bool AcceptsNumber(JsonElement schema, ExactDecimal value) =>
        Compared(schema, "minimum", value) is null or >= 0
        && Compared(schema, "maximum", value) is null or <= 0
        && Compared(schema, "exclusiveMinimum", value) is null or > 0
        && Compared(schema, "exclusiveMaximum", value) is null or < 0
        && (!schema.TryGetProperty("multipleOf", out JsonElement divisor) || value.IsMultipleOf(ExactDecimal.Of(divisor)))
        && (!schema.TryGetProperty("format", out JsonElement format) || Formats.AcceptsNumber(format.GetString()!, value));

    private static int? Compared(JsonElement schema, string keyword, ExactDecimal value) =>
        schema.TryGetProperty(keyword, out JsonElement bound) ? value.CompareTo(ExactDecimal.Of(bound)) : null;

    private static bool AcceptsText(JsonElement schema, string text)
    {
        int length = text.EnumerateRunes().Count();
        return !IsBelow(schema, "minLength", length)
            && !IsAbove(schema, "maxLength", length)
            && (!schema.TryGetProperty("pattern", out JsonElement pattern) || Patterns.IsMatch(pattern.GetString()!, text))
            && (!schema.TryGetProperty("format", out JsonElement format) || Formats.AcceptsText(format.GetString()!, text));
    }

    private static bool AcceptsArray(JsonElement schema, JsonElement[] items)
    {
        if (IsBelow(schema, "minItems", items.Length) || IsAbove(schema, "maxItems", items.Length)) return false;
        if (!schema.TryGetProperty("uniqueItems", out JsonElement unique) || !unique.GetBoolean()) return true;
        return !items.Where((item, i) => items[..i].Any(before => JsonValues.AreEqual(before, item))).Any();
    }

    private static bool AcceptsObject(JsonElement schema, JsonElement instance)
    {
        int count = instance.EnumerateObject().Count();
        return !IsBelow(schema, "minProperties", count)
            && !IsAbove(schema, "maxProperties", count)
            && (!schema.TryGetProperty("required", out JsonElement required) || HasAll(required, instance))
            && (!schema.TryGetProperty("dependentRequired", out JsonElement dependents)
                || dependents.EnumerateObject().All(one => !instance.TryGetProperty(one.Name, out _) || HasAll(one.Value, instance)));
    }

    private static bool HasAll(JsonElement names, JsonElement instance) =>
        names.EnumerateArray().All(name => instance.TryGetProperty(name.GetString()!, out _));
}
