using System.Text.Json;

namespace Syncropel.Query;

/// <summary>Where a record stands in the order of one key, as filters over other records.</summary>
/// <param name="IsNested">Whether it has an array or an object there, which no filter compares; the filters are then of no use.</param>
/// <param name="Equal">What stands at the same place.</param>
/// <param name="Behind">What stands behind it; null where nothing can.</param>
internal readonly record struct SortPlace(bool IsNested, Filter Equal, Filter? Behind)
{
    public static SortPlace Of(Record record, SortKey key)
    {
        string path = key.Path;
        JsonElement? value = RecordPath.Resolve(record, path);
        JsonClass own = JsonClasses.Of(value);
        if (own == JsonClass.Nested) return new SortPlace(true, Filter.Exists(path), null);
        if (own is not (JsonClass.Number or JsonClass.String))
        {
            return new SortPlace(false, JsonClasses.Matching(path, own), BehindClass(key, own));
        }

        FilterValue bound = FilterValue.FromJson(value!.Value);
        Filter within = JsonClasses.Alone(path, key.IsDescending ? Filter.Lt(path, bound) : Filter.Gt(path, bound));
        Filter? beyond = IsOfOneClass(path) ? null : BehindClass(key, own);
        return new SortPlace(false, JsonClasses.Alone(path, Filter.Eq(path, bound)), beyond is null ? within : within | beyond);
    }

    // What every record has, and in one type of JSON.
    private static bool IsOfOneClass(string path) => path is "id" or "thread" or "actor" or "act" or "clock" or "data_type" or "created_at";

    // Behind a class come those above it, or below it where the order descends. Said by those that do not, because of arrays and objects
    // no filter says what they are.
    private static Filter? BehindClass(SortKey key, JsonClass own)
    {
        Filter? others = null;
        if (key.IsDescending)
        {
            for (JsonClass lower = JsonClass.Missing; lower < own; lower++) others = Either(others, key.Path, lower);
            return others;
        }

        for (JsonClass lower = JsonClass.Missing; lower <= own; lower++) others = Either(others, key.Path, lower);
        return !others!;
    }

    private static Filter Either(Filter? left, string path, JsonClass one) =>
        left is null ? JsonClasses.Matching(path, one) : left | JsonClasses.Matching(path, one);
}
