using System.Globalization;
using Syncropel.Kernel.Query;

namespace Syncropel.Kernel.Storage.Sqlite;

/// <summary>
/// How a field's index finds what meets a condition: by the value, and, since an array meets it when an element does, by the elements.
/// </summary>
internal static class FieldTerm
{
    /// <summary>The expression that the index is of. Where it is written anew it must be the same text.</summary>
    public static string KeyOf(long number) => $"field_key(json, {Literal(number)})";

    /// <param name="number">The field's number.</param>
    /// <param name="test">What is asked of the field.</param>
    /// <param name="most">The most values that are listed.</param>
    /// <returns>Null where the index is of no use.</returns>
    public static IReadOnlyList<Alternative>? TryFind(long number, RecordFilter.Test test, int most)
    {
        switch (test.Condition)
        {
            case Condition.OneOf { Values.Count: > 0 } oneOf when oneOf.Values.Count <= most:
                byte[][] keys = [.. oneOf.Values.Select(FieldKey.Of)];
                return Both(number, SeekRank.FieldValue, (text, key) => $"{key} IN ({string.Join(", ", keys.Select(text.Bind))})");
            case Condition.Bounded bounded:
                return Both(number, SeekRank.FieldRange, OfBound(bounded));
            case Condition.Like like:
                byte[] first = FieldKey.OfPrefix(like.Pattern.Prefix);
                SeekRank rank = like.Pattern.Prefix.Length > 0 ? SeekRank.FieldSpan : SeekRank.FieldRange;
                return [.. Both(number, rank, Range(first, FieldKey.Behind(first))).Select(one => one.With([test]))];
            case Condition.Exists exists:
                byte[] some = FieldKey.From(JsonRank.Null);
                Func<QueryText, string, string> range = exists.Expected
                    ? Range(some, FieldKey.Behind(FieldKey.From(JsonRank.Object)))
                    : Range(FieldKey.Missing, some);
                return [new(SeekRank.FieldRange, text => range(text, KeyOf(number)), [])];
            default:
                return null;
        }
    }

    /// <summary>
    /// How the index finds what lies between two bounds of a field. An array lies there when one element meets the one bound, and perhaps
    /// another element the other: of its elements only the first is asked, and the second of the record.
    /// </summary>
    /// <returns>Null where the two are not the ends of one span.</returns>
    public static IReadOnlyList<Alternative>? TryFind(long number, RecordFilter.Test from, RecordFilter.Test to)
    {
        if (from.Condition is not Condition.Bounded { Relation: Relation.Greater or Relation.GreaterOrEqual } lower) return null;
        if (to.Condition is not Condition.Bounded { Relation: Relation.Less or Relation.LessOrEqual } upper) return null;
        byte[] first = FieldKey.Of(lower.Bound), last = FieldKey.Of(upper.Bound);
        if (first[0] != last[0]) return null;
        string above = lower.Relation == Relation.Greater ? ">" : ">=", below = upper.Relation == Relation.Less ? "<" : "<=";
        string key = KeyOf(number);
        return
        [
            new(SeekRank.FieldSpan, text => $"{key} {above} {text.Bind(first)} AND {key} {below} {text.Bind(last)}", []),
            new(SeekRank.FieldSpan, text => InElements(number, text, OfBound(lower)), [to]),
        ];
    }

    // The number is ours, and never a text of somebody's.
    private static string Literal(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static Alternative[] Both(long number, SeekRank rank, Func<QueryText, string, string> condition) =>
    [
        new(rank, text => condition(text, KeyOf(number)), []),
        new(rank, text => InElements(number, text, condition), []),
    ];

    private static string InElements(long number, QueryText text, Func<QueryText, string, string> condition) =>
        $"position IN (SELECT position FROM element WHERE field = {Literal(number)} AND {condition(text, "key")})";

    private static Func<QueryText, string, string> OfBound(Condition.Bounded bounded)
    {
        byte[] bound = FieldKey.Of(bounded.Bound);
        byte[] first = [bound[0]], behind = FieldKey.Behind(first);
        return bounded.Relation switch
        {
            Relation.Greater => (text, key) => $"{key} > {text.Bind(bound)} AND {key} < {text.Bind(behind)}",
            Relation.GreaterOrEqual => Range(bound, behind),
            Relation.Less => Range(first, bound),
            _ => (text, key) => $"{key} >= {text.Bind(first)} AND {key} <= {text.Bind(bound)}",
        };
    }

    private static Func<QueryText, string, string> Range(byte[] first, byte[] behind) =>
        (text, key) => $"{key} >= {text.Bind(first)} AND {key} < {text.Bind(behind)}";
}
