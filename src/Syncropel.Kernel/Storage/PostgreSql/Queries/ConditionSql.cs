using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Syncropel.Kernel.Query;

namespace Syncropel.Kernel.Storage.PostgreSql.Queries;

/// <summary>
/// Conditions on a field of the document. The SQL is true where the condition holds, and false or NULL where it does not. An array meets a
/// condition when one of its elements does.
/// </summary>
internal static class ConditionSql
{
    // So many are looked up in an index one by one.
    private const int MostLookups = 20;

    /// <summary>The condition; null where the database cannot decide it.</summary>
    public static string? Write(Condition condition, string value, SqlValues values) => condition switch
    {
        Condition.OneOf oneOf => OneOf(oneOf.Values, value, values),
        Condition.Bounded { Bound.Type: JsonValueKind.Number } bounded => Number(bounded, value, values),
        Condition.Bounded bounded => Text(bounded, value, values),
        Condition.Like like => LikeSql.Regex(like.Pattern) is { } regex ? Like(values.Add(regex), value) : null,
        Condition.Exists { Expected: true } => $"{FieldSql.Rank(value)} > 0",
        Condition.Exists => $"{FieldSql.Rank(value)} = 0",
        _ => throw new UnreachableException(),
    };

    // A document contains a scalar when it is that scalar, or an array that has it as an element: that is exactly what is meant.
    private static string OneOf(IReadOnlyList<Scalar> scalars, string value, SqlValues values)
    {
        if (scalars.Count == 0) return "FALSE";
        string[] json = [.. scalars.Distinct().Select(ScalarSql.Json)];
        return json.Length <= MostLookups
            ? $"({string.Join(" OR ", json.Select(one => $"{value} @> {values.AddJson(one)}"))})"
            : $"{value} @> ANY({values.AddJson(json)})";
    }

    private static string Number(Condition.Bounded bounded, string value, SqlValues values)
    {
        string test = $"{ScalarSql.Operator(bounded.Relation)} {values.Add(bounded.Bound.Number.ToString())}::numeric";
        return Either(
            FieldSql.NumberRank,
            $"{FieldSql.Number(value)} {test}",
            value,
            element => $"{FieldSql.Number(element)} {test}");
    }

    private static string Text(Condition.Bounded bounded, string value, SqlValues values)
    {
        string bound = values.Add(StoredText.Escape(bounded.Bound.Text!));
        string test = $"{ScalarSql.Operator(bounded.Relation)} {bound}";
        string roughly = bounded.Relation is Relation.Greater or Relation.GreaterOrEqual ? ">=" : "<=";

        // The first test is what an index by the beginning of texts can answer.
        string text = FieldSql.Text(value);
        return Either(
            FieldSql.TextRank,
            $"{FieldSql.Number(value)} IS NULL AND {FieldSql.Beginning(text)} {roughly} {FieldSql.Beginning(bound)} AND {text} {test}",
            value,
            element => $"{FieldSql.Text(element)} {test}");
    }

    private static string Like(string regex, string value) => Either(
        FieldSql.TextRank,
        $"{FieldSql.Text(value)} ~ {regex}",
        value,
        element => $"{FieldSql.Text(element)} ~ {regex}");

    private static string Either(int rank, string test, string value, Func<string, string> testOfElement) => string.Create(
        CultureInfo.InvariantCulture,
        $"(({FieldSql.Rank(value)} = {rank} AND {test}) OR ({FieldSql.Rank(value)} = {FieldSql.ArrayRank} AND EXISTS (SELECT 1 "
            + $"FROM jsonb_array_elements(CASE WHEN jsonb_typeof({value}) = 'array' THEN {value} END) AS e (element) "
            + $"WHERE {testOfElement("e.element")})))");
}
