using System.Runtime.InteropServices;
using System.Text.Json;
using Syncropel.Json;

namespace Syncropel.Kernel.Query;

/// <summary>Reads what a filter says of one field: a value that it is equal to, or operators, all of which must hold.</summary>
internal static class ConditionParser
{
    // A pattern costs its length times that of the text, for each record that is looked at.
    private const int LongestPattern = 1000;

    private static readonly string[] Operators =
        ["$eq", "$ne", "$gt", "$gte", "$lt", "$lte", "$in", "$nin", "$like", "$ilike", "$exists"];

    public static bool IsOperator(string name) => Operators.Contains(name);

    /// <param name="path">The field.</param>
    /// <param name="json">What the filter says of it, in canonical form.</param>
    /// <param name="at">Where in the query document, as a JSON path.</param>
    /// <exception cref="RefusalException">It is no condition.</exception>
    public static RecordFilter Parse(FieldPath path, JsonElement json, string at)
    {
        if (json.ValueKind != JsonValueKind.Object) return new RecordFilter.Test(path, EqualTo(json, at));

        RecordFilter[] tests = [.. json.EnumerateObject().Select(member => ParseOperator(path, member, at + JsonPath.Member(member.Name)))];
        return tests.Length switch
        {
            0 => throw QueryFault.Invalid(at, $"has no operator; use one of {string.Join(", ", Operators)}"),
            1 => tests[0],
            _ => new RecordFilter.AllOf(tests),
        };
    }

    private static RecordFilter ParseOperator(FieldPath path, JsonProperty member, string at)
    {
        JsonElement operand = member.Value;
        return member.Name switch
        {
            "$eq" => new RecordFilter.Test(path, EqualTo(operand, at)),
            "$ne" => new RecordFilter.Not(new RecordFilter.Test(path, EqualTo(operand, at))),
            "$in" => new RecordFilter.Test(path, In(operand, at)),
            "$nin" => new RecordFilter.Not(new RecordFilter.Test(path, In(operand, at))),
            "$gt" => new RecordFilter.Test(path, Bounded(Relation.Greater, operand, at)),
            "$gte" => new RecordFilter.Test(path, Bounded(Relation.GreaterOrEqual, operand, at)),
            "$lt" => new RecordFilter.Test(path, Bounded(Relation.Less, operand, at)),
            "$lte" => new RecordFilter.Test(path, Bounded(Relation.LessOrEqual, operand, at)),
            "$like" => new RecordFilter.Test(path, Like(operand, ignoreCase: false, at)),
            "$ilike" => new RecordFilter.Test(path, Like(operand, ignoreCase: true, at)),
            "$exists" => new RecordFilter.Test(path, Exists(operand, at)),
            "$and" or "$or" or "$not" =>
                throw QueryFault.Invalid(at, $"is a combinator under a field; put {{\"{member.Name}\": …}} around the field"),
            _ => throw QueryFault.Invalid(at, $"is the unknown operator '{member.Name}'; use one of {string.Join(", ", Operators)}"),
        };
    }

    private static Condition.OneOf EqualTo(JsonElement operand, string at) => new([ReadScalar(operand, at)]);

    private static Condition.OneOf In(JsonElement operand, string at) =>
        operand.ValueKind == JsonValueKind.Array
            ? new([.. operand.EnumerateArray().Select((element, index) => ReadScalar(element, at + JsonPath.Index(index)))])
            : throw QueryFault.Invalid(at, $"is {StrictJson.Describe(operand)}; it must be an array of values");

    private static Condition.Bounded Bounded(Relation relation, JsonElement operand, string at) =>
        TryRead(operand, at, out Scalar bound) && bound.IsOrdered
            ? new(relation, bound)
            : throw QueryFault.Invalid(at, $"is {StrictJson.Describe(operand)}; only numbers and strings are greater or less");

    private static Condition.Like Like(JsonElement operand, bool ignoreCase, string at)
    {
        if (operand.ValueKind != JsonValueKind.String)
        {
            throw QueryFault.Invalid(at, $"is {StrictJson.Describe(operand)}; it must be a pattern in quotes, such as \"G%\"");
        }

        string text = operand.GetString()!;
        if (text.Length > LongestPattern) throw QueryFault.Invalid(at, $"has {text.Length} characters; a pattern has at most {LongestPattern}");
        return LikePattern.TryParse(text, ignoreCase) is { } pattern
            ? new(pattern)
            : throw QueryFault.Invalid(at, "ends in a backslash that escapes nothing; write two for a backslash");
    }

    private static Condition.Exists Exists(JsonElement operand, string at) =>
        operand.ValueKind is JsonValueKind.True or JsonValueKind.False
            ? new(operand.GetBoolean())
            : throw QueryFault.Invalid(at, $"is {StrictJson.Describe(operand)}; it must be true or false");

    private static Scalar ReadScalar(JsonElement operand, string at) =>
        TryRead(operand, at, out Scalar scalar)
            ? scalar
            : throw QueryFault.Invalid(at, $"is {StrictJson.Describe(operand)}; it must be null, a boolean, a number or a string");

    // No record is taken with a longer one.
    private static bool TryRead(JsonElement operand, string at, out Scalar scalar)
    {
        int digits = operand.ValueKind == JsonValueKind.Number ? NumberLimit.DigitsOf(JsonMarshal.GetRawUtf8Value(operand)) : 0;
        return digits <= NumberLimit.MostDigits
            ? Scalar.TryRead(operand, out scalar)
            : throw QueryFault.Invalid(at, $"has {digits} digits; a number has at most {NumberLimit.MostDigits}");
    }
}
