using System.Globalization;
using Syncropel.Kernel.Query;

namespace Syncropel.Kernel.Storage.Sqlite;

/// <summary>
/// How a field's index finds what meets a condition: by the value, and, since an array meets it when an element does, by looking at every
/// array.
/// </summary>
internal static class FieldTerm
{
    /// <summary>The expression that the index is of. Where it is written anew it must be the same text.</summary>
    public static string KeyOf(long number) => $"field_key(json, {number.ToString(CultureInfo.InvariantCulture)})";

    /// <param name="number">The field's number.</param>
    /// <param name="test">What is asked of the field.</param>
    /// <param name="most">The most values that are listed.</param>
    /// <returns>Null where the index is of no use.</returns>
    public static IReadOnlyList<Alternative>? TryFind(long number, RecordFilter.Test test, int most)
    {
        string key = KeyOf(number);
        Alternative arrays = Range(key, FieldKey.From(JsonRank.Array), FieldKey.From(JsonRank.Object)).With([test]);
        switch (test.Condition)
        {
            case Condition.OneOf { Values.Count: > 0 } oneOf when oneOf.Values.Count <= most:
                byte[][] keys = [.. oneOf.Values.Select(FieldKey.Of)];
                return [new(SeekRank.FieldValue, text => $"{key} IN ({string.Join(", ", keys.Select(text.Bind))})", []), arrays];
            case Condition.Bounded bounded:
                return [OfBound(key, bounded), arrays];
            case Condition.Like like:
                byte[] first = FieldKey.OfPrefix(like.Pattern.Prefix);
                return [Range(key, first, FieldKey.Behind(first)).With([test]), arrays];
            case Condition.Exists { Expected: false }:
                return [Range(key, FieldKey.Missing, FieldKey.From(JsonRank.Null))];
            case Condition.Exists:
                return [Range(key, FieldKey.From(JsonRank.Null), FieldKey.Behind(FieldKey.From(JsonRank.Object)))];
            default:
                return null;
        }
    }

    private static Alternative OfBound(string key, Condition.Bounded bounded)
    {
        byte[] bound = FieldKey.Of(bounded.Bound);
        byte[] first = [bound[0]], behind = FieldKey.Behind(first);
        return bounded.Relation switch
        {
            Relation.Greater => new(
                SeekRank.FieldRange, text => $"{key} > {text.Bind(bound)} AND {key} < {text.Bind(behind)}", []),
            Relation.GreaterOrEqual => Range(key, bound, behind),
            Relation.Less => Range(key, first, bound),
            _ => new(SeekRank.FieldRange, text => $"{key} >= {text.Bind(first)} AND {key} <= {text.Bind(bound)}", []),
        };
    }

    private static Alternative Range(string key, byte[] first, byte[] behind) =>
        new(SeekRank.FieldRange, text => $"{key} >= {text.Bind(first)} AND {key} < {text.Bind(behind)}", []);
}
