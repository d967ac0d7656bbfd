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
    private const string Element = "e.element";

    // So many are looked up in an index one by one.
    private const int MostLookups = 20;

    /// <summary>The condition; null where the database cannot decide it.</summary>
    public static string? Write(Condition condition, string value, SqlValues values) => condition switch
    {
        Condition.OneOf oneOf => OneOf(oneOf.Values, value, values),
        Condition.Bounded bounded => Bounds([bounded], value, values),
        Condition.Like like => LikeSql.Regex(like.Pattern) is { } regex
            ? Like(values.Add(regex), PrefixRange.Of(like.Pattern.Prefix), value, values)
            : null,
        Condition.Exists { Expected: true } => $"{FieldSql.Rank(value)} > 0",
        Condition.Exists => $"{FieldSql.Rank(value)} = 0",
        _ => throw new UnreachableException(),
    };

    /// <summary>
    /// Several bounds of one field, all numbers or all strings, together, so that an index answers them together. (Of an array, one element
    /// may meet the one and another element the other.)
    /// </summary>
    public static string Bounds(IReadOnlyList<Condition.Bounded> bounds, string value, SqlValues values) =>
        bounds[0].Bound.Type == JsonValueKind.Number ? Numbers(bounds, value, values) : Texts(bounds, value, values);

    // A document contains a scalar when it is that scalar, or an array that has it as an element: that is exactly what is meant.
    private static string OneOf(IReadOnlyList<Scalar> scalars, string value, SqlValues values)
    {
        if (scalars.Count == 0) return "FALSE";
        string[] json = [.. scalars.Distinct().Select(ScalarSql.Json)];
        return json.Length <= MostLookups
            ? $"({string.Join(" OR ", json.Select(one => $"{value} @> {values.AddJson(one)}"))})"
            : $"{value} @> ANY({values.AddJson(json)})";
    }

    private static string Numbers(IReadOnlyList<Condition.Bounded> bounds, string value, SqlValues values)
    {
        string[] tests =
            [.. bounds.Select(bounded => $"{ScalarSql.Operator(bounded.Relation)} {values.Add(bounded.Bound.Number.ToString())}::numeric")];
        return Either(
            FieldSql.NumberRank,
            string.Join(" AND ", tests.Select(test => $"{FieldSql.Number(value)} {test}")),
            value,
            tests.Select(static test => $"{FieldSql.Number(Element)} {test}"));
    }

    // The first test of each bound is what an index by the beginning of texts can answer.
    private static string Texts(IReadOnlyList<Condition.Bounded> bounds, string value, SqlValues values)
    {
        string text = FieldSql.Text(value);
        var tests = new List<string>();
        var beginnings = new List<string>();
        foreach (Condition.Bounded bounded in bounds)
        {
            string bound = values.Add(StoredText.Escape(bounded.Bound.Text!));
            string roughly = bounded.Relation is Relation.Greater or Relation.GreaterOrEqual ? ">=" : "<=";
            beginnings.Add($"{FieldSql.Beginning(text)} {roughly} {FieldSql.Beginning(bound)}");
            tests.Add($"{ScalarSql.Operator(bounded.Relation)} {bound}");
        }

        return Either(
            FieldSql.TextRank,
            string.Join(" AND ", [$"{FieldSql.Number(value)} IS NULL", .. beginnings, .. tests.Select(test => $"{text} {test}")]),
            value,
            tests.Select(static test => $"{FieldSql.Text(Element)} {test}"));
    }

    // The range is what an index by the beginning of texts can answer; where there is none, it knows at least which values are texts.
    private static string Like(string regex, PrefixRange? range, string value, SqlValues values)
    {
        string text = FieldSql.Text(value);
        List<string> tests = [$"{FieldSql.Number(value)} IS NULL"];
        if (range is { } texts) tests.Add($"{FieldSql.Beginning(text)} >= {values.Add(texts.First)}");
        if (range is { Behind: { } behind }) tests.Add($"{FieldSql.Beginning(text)} < {values.Add(behind)}");
        return Either(
            FieldSql.TextRank,
            string.Join(" AND ", [.. tests, $"{text} ~ {regex}"]),
            value,
            [$"{FieldSql.Text(Element)} ~ {regex}"]);
    }

    private static string Either(int rank, string test, string value, IEnumerable<string> testsOfElements)
    {
        string elements = $"jsonb_array_elements(CASE WHEN jsonb_typeof({value}) = 'array' THEN {value} END) AS e (element)";
        IEnumerable<string> exist = testsOfElements.Select(one => $"EXISTS (SELECT 1 FROM {elements} WHERE {one})");
        return string.Create(
            CultureInfo.InvariantCulture,
            $"(({FieldSql.Rank(value)} = {rank} AND {test}) "
                + $"OR ({FieldSql.Rank(value)} = {FieldSql.ArrayRank} AND {string.Join(" AND ", exist)}))");
    }
}
