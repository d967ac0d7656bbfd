namespace Syncropel.Query;

/// <summary>
/// The total order of a query's records: the keys that were asked for, then clock, then id. A total one, so that a page can begin behind
/// the last record of the one before: records that come in meanwhile neither shift a page nor make a record appear twice.
/// </summary>
internal sealed class SortOrder
{
    private SortOrder(SortKey[] keys) => Keys = keys;

    /// <summary>The order where none is asked for.</summary>
    public static SortOrder Default { get; } = Of(null);

    public IReadOnlyList<SortKey> Keys { get; }

    /// <summary>Whether it is that of clock and id, in which the place of a record can be told from its envelope.</summary>
    public bool IsDefault => Keys.Count == 2 && Keys[0] == new SortKey("clock", false);

    public static SortOrder Of(Sort? sort)
    {
        List<SortKey> keys = [.. sort?.Keys ?? []];

        // Nothing comes behind an id that would still order anything.
        int id = keys.FindIndex(static key => key.Path == "id");
        if (id >= 0) return new SortOrder([.. keys[..(id + 1)]]);
        if (!keys.Exists(static key => key.Path == "clock")) keys.Add(new SortKey("clock", IsDescending: false));
        return new SortOrder([.. keys, new SortKey("id", IsDescending: false)]);
    }

    /// <summary>What lies behind a record.</summary>
    /// <param name="last">The record.</param>
    /// <param name="behind">The filter; null where none can say it.</param>
    /// <returns>Null where there is a filter; else why there is none.</returns>
    public string? TryBehind(Record last, out Filter? behind)
    {
        behind = null;
        Filter? equal = null;
        foreach (SortKey key in Keys)
        {
            var place = SortPlace.Of(last, key);
            if (place.IsNested) return $"nothing can be asked for behind record {last.Id}, whose {key.Path} is an array or an object";
            if (place.Behind is { } next) behind = Either(behind, equal is null ? next : equal & next);
            equal = equal is null ? place.Equal : equal & place.Equal;
        }

        return null;
    }

    private static Filter Either(Filter? left, Filter right) => left is null ? right : left | right;
}
