using Syncropel.Generators.Json;
using Syncropel.Generators.Reading;
using Syncropel.Grammar;

namespace Syncropel.Generators.Schemas;

/// <summary>Reads the keywords about numbers. Their tokens are kept, because what they mean exactly depends on the C# type.</summary>
internal static class NumberReader
{
    public static void Read(SchemaScope scope, Schema schema)
    {
        NumberKeywords keywords = schema.Numbers;
        keywords.Minimum = Take(scope, "minimum");
        keywords.Maximum = Take(scope, "maximum");
        keywords.ExclusiveMinimum = Take(scope, "exclusiveMinimum");
        keywords.ExclusiveMaximum = Take(scope, "exclusiveMaximum");
        keywords.MultipleOf = Take(scope, "multipleOf");
        if (keywords.MultipleOf is { } step && ExactNumber.Parse(step).Sign <= 0)
        {
            scope.WrongShape(scope.Node.Find("multipleOf")!, "write a number above 0");
            keywords.MultipleOf = null;
        }

        bool isInteger = schema.Types is { } types && (types & JsonTypes.Fraction) == 0;
        CheckBounds(scope, keywords, isInteger);
    }

    // The first upper bound that leaves no value above a lower one is the one mistake.
    private static void CheckBounds(SchemaScope scope, NumberKeywords keywords, bool isInteger)
    {
        (string LowName, string? Low, string HighName, string? High, bool IsOpen)[] pairs =
        [
            ("minimum", keywords.Minimum, "maximum", keywords.Maximum, false),
            ("exclusiveMinimum", keywords.ExclusiveMinimum, "maximum", keywords.Maximum, true),
            ("minimum", keywords.Minimum, "exclusiveMaximum", keywords.ExclusiveMaximum, true),
            ("exclusiveMinimum", keywords.ExclusiveMinimum, "exclusiveMaximum", keywords.ExclusiveMaximum, true),
        ];
        foreach ((string lowName, string? low, string highName, string? high, bool isOpen) in pairs)
        {
            if (low is null || high is null) continue;
            int order = ExactNumber.Parse(low).CompareTo(ExactNumber.Parse(high));
            bool hasNoneBetween = isInteger && lowName == "exclusiveMinimum" && highName == "exclusiveMaximum" && AreNeighbours(low, high);
            if (!hasNoneBetween && (isOpen ? order < 0 : order <= 0)) continue;
            scope.WrongShape(scope.Node.Find(highName)!, $"together with '{lowName}' no value fits");
            return;
        }
    }

    private static bool AreNeighbours(string low, string high) =>
        JsonNumbers.TryGetInteger(low, out long first) && JsonNumbers.TryGetInteger(high, out long last)
        && first < long.MaxValue && first + 1 == last;

    private static string? Take(SchemaScope scope, string keyword)
    {
        if (scope.Take(keyword) is not { } member) return null;
        if (member.Value is JsonNumberNode number) return number.Token;
        scope.WrongShape(member, "write a number");
        return null;
    }
}
