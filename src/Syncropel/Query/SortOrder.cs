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

    /// <summary>Whether a record comes before another one. Where that cannot be told, it does not.</summary>
    public bool IsBefore(Record record, Record other)
    {
        foreach (SortKey key in Keys)
        {
            int? compared = Compare(record, other, key.Path);
            if (compared != 0) return key.IsDescending ? compared > 0 : compared < 0;
        }

        return false;
    }

    /// <summary>The order as a text.</summary>
    public override string ToString() => string.Join(", ", Keys);

    // Those two are in every order, and every record has them read already.
    private static int? Compare(Record record, Record other, string path) => path switch
    {
        "clock" => record.Clock.CompareTo(other.Clock),
        "id" => record.Id.CompareTo(other.Id),
        _ => JsonOrder.Compare(RecordPath.Resolve(record, path), RecordPath.Resolve(other, path)),
    };

    private static Filter Either(Filter? left, Filter right) => left is null ? right : left | right;
}
