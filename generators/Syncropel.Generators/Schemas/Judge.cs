using System.Globalization;
using System.Text.RegularExpressions;
using Syncropel.Generators.Diagnostics;
using Syncropel.Generators.Json;
using Syncropel.Generators.Reading;
using Syncropel.Grammar;

namespace Syncropel.Generators.Schemas;

/// <summary>Holds the values that a schema itself names against that schema: <c>const</c>, <c>enum</c>, <c>default</c>.</summary>
internal sealed class Judge
{
    // References that fork again and again lead to more schemas than anybody can ask.
    private const int MostSteps = 10_000;

    // A value nests as deep as its file, and references lead on from each level of it.
    private const int MostDepth = 500;

    private static readonly TimeSpan MatchTimeout = TimeSpan.FromMilliseconds(250);

    private int _steps;
    private int _depth;

    private Judge() { }

    /// <summary>Reports constants and values of enums that the keywords beside them refuse, so that no value would ever fit.</summary>
    public static void CheckOwnValues(SchemaFile file, Schema schema)
    {
        if (schema.Const is { } constant && Local(schema, constant.Value) is { } refusal)
        {
            file.Report(SchemaRules.ValueRefusedByType, constant.Value.Span, "const", constant.Value.Describe(), refusal);
        }

        foreach (JsonNode value in schema.Enum ?? [])
        {
            if (Local(schema, value) is { } reason)
            {
                file.Report(SchemaRules.ValueRefusedByType, value.Span, "enum", value.Describe(), reason);
            }
        }
    }

    /// <summary>Why a schema refuses a value, or null where it accepts it. What only a run can tell is accepted.</summary>
    public static string? Refusal(Schema schema, JsonNode value) => new Judge().Refuse(schema, value);

    private string? Refuse(Schema schema, JsonNode value)
    {
        if (schema.Boolean is { } all) return all ? null : "it accepts no value";
        if (_steps++ >= MostSteps || _depth >= MostDepth) return null;
        _depth++;
        string? reason = Local(schema, value)
            ?? OfNumericTypes(schema, value)
            ?? OfValues(schema, value)
            ?? (schema.Target is { } target ? Refuse(target, value) : null)
            ?? OfItems(schema.Arrays, value)
            ?? OfMembers(schema.Objects, value)
            ?? OfLogic(schema.Logic, value);
        _depth--;
        return reason;
    }

    private static string? OfValues(Schema schema, JsonNode value)
    {
        if (schema.Const is { } constant && !JsonValues.AreEqual(constant.Value, value)) return $"'const' is {constant.Value.Describe()}";
        bool isListed = schema.Enum is null || schema.Enum.Any(item => JsonValues.AreEqual(item, value));
        return isListed ? null : "'enum' does not hold it";
    }

    // What the schema's own plain keywords say.
    private static string? Local(Schema schema, JsonNode value)
    {
        JsonTypes type = JsonTypeNames.Of(value);
        if (schema.Types is { } types && (types & type) == 0) return $"'type' is {JsonTypeNames.Describe(types)}";
        return value switch
        {
            JsonStringNode text => OfText(schema.Strings, text.Value),
            JsonNumberNode number => OfNumber(schema.Numbers, number.Token),
            _ => null,
        };
    }

    private static string? OfText(StringKeywords keywords, string text)
    {
        int length = text.Length - text.Count(char.IsLowSurrogate);
        if (length < keywords.MinLength) return $"'minLength' is {Print(keywords.MinLength)}";
        if (length > keywords.MaxLength) return $"'maxLength' is {Print(keywords.MaxLength)}";
        if (keywords.Pattern is { } pattern && !Matches(pattern.DotNet, text)) return $"'pattern' is {pattern.Source}";
        return keywords.Format is { } format && !Texts.Fit(format, text) ? $"'format' is {format}" : null;
    }

    private static bool Matches(string pattern, string text)
    {
        try
        {
            return Regex.IsMatch(text, pattern, RegexOptions.CultureInvariant, MatchTimeout);
        }
        catch (RegexMatchTimeoutException)
        {
            return true;
        }
    }

    private static string? OfNumber(NumberKeywords keywords, string token)
    {
        var value = ExactNumber.Parse(token);
        int? To(string? bound) => bound is null ? null : value.CompareTo(ExactNumber.Parse(bound));
        if (To(keywords.Minimum) < 0) return $"'minimum' is {keywords.Minimum}";
        if (To(keywords.Maximum) > 0) return $"'maximum' is {keywords.Maximum}";
        if (To(keywords.ExclusiveMinimum) <= 0) return $"'exclusiveMinimum' is {keywords.ExclusiveMinimum}";
        if (To(keywords.ExclusiveMaximum) >= 0) return $"'exclusiveMaximum' is {keywords.ExclusiveMaximum}";
        bool fits = keywords.MultipleOf is not { } step || value.IsMultipleOf(ExactNumber.Parse(step));
        return fits ? null : $"'multipleOf' is {keywords.MultipleOf}";
    }

    // What is written in C#, as a default is, must be a number of C#.
    private static string? OfNumericTypes(Schema schema, JsonNode value)
    {
        if (value is not JsonNumberNode { Token: var token } || schema.Types is not { } types) return null;
        bool isInteger = (types & JsonTypes.Fraction) == 0;
        string? format = schema.Strings.Format;
        if (isInteger || format is "int32" or "int64")
        {
            bool isLong = JsonNumbers.TryGetInteger(token, out long integer);
            if (format == "int32" && (!isLong || integer is < int.MinValue or > int.MaxValue)) return "'format' is int32";
            return isLong ? null : "no integer of 64 bits is that";
        }

        bool isNumber = format == "decimal"
            ? decimal.TryParse(token, NumberStyles.Float, CultureInfo.InvariantCulture, out _)
            : JsonNumbers.TryGetNumber(token, out _);
        return isNumber ? null : format == "decimal" ? "'format' is decimal" : "no double is that";
    }

    private string? OfItems(ArrayKeywords keywords, JsonNode value)
    {
        if (value is not JsonArrayNode { Items: var items }) return null;
        if (items.Count < keywords.MinItems) return $"'minItems' is {Print(keywords.MinItems)}";
        if (items.Count > keywords.MaxItems) return $"'maxItems' is {Print(keywords.MaxItems)}";
        var before = new HashSet<JsonNode>(JsonValueComparer.Instance);
        for (int i = 0; i < items.Count; i++)
        {
            if (keywords.UniqueItems && !before.Add(items[i])) return "'uniqueItems' is true";
            Schema? schema = i < (keywords.Prefix?.Count ?? 0) ? keywords.Prefix![i] : keywords.Items;
            if (schema is not null && Refuse(schema, items[i]) is { } reason) return $"in element {Print(i)}, {reason}";
        }

        return null;
    }

    private string? OfMembers(ObjectKeywords keywords, JsonNode value)
    {
        if (value is not JsonObjectNode map) return null;
        foreach (JsonStringNode name in keywords.Required)
        {
            if (map.Find(name.Value) is null) return $"'{name.Value}' is required";
        }

        foreach (JsonMemberNode member in map.Members)
        {
            PropertySchema? declared = keywords.Properties?.FirstOrDefault(property => property.Name == member.Name);
            Schema? schema = declared?.Schema ?? (keywords.Patterns.Count == 0 ? keywords.Additional : null);
            if (schema is not null && Refuse(schema, member.Value) is { } reason) return $"in '{member.Name}', {reason}";
        }

        return null;
    }

    private string? OfLogic(LogicKeywords keywords, JsonNode value)
    {
        foreach (Schema branch in keywords.AllOf)
        {
            if (Refuse(branch, value) is { } reason) return reason;
        }

        if (keywords.AnyOf.Count > 0 && keywords.AnyOf.All(branch => Refuse(branch, value) is not null)) return "no branch of 'anyOf' fits";
        return keywords.OneOf.Count > 0 && keywords.OneOf.All(branch => Refuse(branch, value) is not null)
            ? "no branch of 'oneOf' fits"
            : null;
    }

    private static string Print(int? value) => value!.Value.ToString(CultureInfo.InvariantCulture);
}
