using System.Diagnostics;
using System.Text.Json;

namespace Syncropel.Kernel.Query;

/// <summary>
/// Holds stored records against a filter. A field that is not there meets no condition but <c>$exists: false</c>; so <c>$ne</c>
/// and <c>$nin</c>, the opposites of <c>$eq</c> and <c>$in</c>, match where the field is missing, or is of another type.
/// </summary>
internal static class FilterEvaluator
{
    public static bool Matches(RecordFilter filter, JsonElement record) => filter switch
    {
        RecordFilter.AllOf all => all.Filters.All(inner => Matches(inner, record)),
        RecordFilter.AnyOf any => any.Filters.Any(inner => Matches(inner, record)),
        RecordFilter.Not not => !Matches(not.Inner, record),
        RecordFilter.Test test => Holds(test.Condition, test.Path.Resolve(record)),
        _ => throw new UnreachableException(),
    };

    private static bool Holds(Condition condition, JsonElement? found)
    {
        if (condition is Condition.Exists exists) return found.HasValue == exists.Expected;
        if (found is not { } value) return false;

        // An array meets a condition when one of its elements does: that is how a track of two artists is found by either.
        return value.ValueKind == JsonValueKind.Array
            ? value.EnumerateArray().Any(element => HoldsForScalar(condition, element))
            : HoldsForScalar(condition, value);
    }

    private static bool HoldsForScalar(Condition condition, JsonElement value) =>
        Scalar.TryRead(value, out Scalar scalar) && condition switch
        {
            Condition.OneOf oneOf => oneOf.Values.Contains(scalar),
            Condition.Bounded bounded => scalar.CompareTo(bounded.Bound) is { } order && Stands(order, bounded.Relation),
            Condition.Like like => scalar.Text is { } text && like.Pattern.Matches(text),
            _ => throw new UnreachableException(),
        };

    private static bool Stands(int order, Relation relation) => relation switch
    {
        Relation.Greater => order > 0,
        Relation.GreaterOrEqual => order >= 0,
        Relation.Less => order < 0,
        _ => order <= 0,
    };
}
