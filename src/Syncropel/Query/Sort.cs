using Syncropel.Query;

namespace Syncropel;

/// <summary>
/// The order in which a query gives its records: by one field or several. Records that are equal by all of them come by clock, then by
/// id. Fields make it (<c>Track.Fields.Year.Descending()</c>), or paths: <c>Sort.Descending("body.year")</c>. Immutable.
/// </summary>
/// <remarks>
/// Values of different JSON types come in this order: not there, null, false, true, numbers, strings, arrays and objects. Strings come
/// by code point, in no language.
/// </remarks>
public sealed class Sort
{
    private Sort(SortKey[] keys) => Keys = keys;

    /// <summary>The keys, the weightiest first. No two have the same path.</summary>
    internal IReadOnlyList<SortKey> Keys { get; }

    /// <summary>The smallest values first.</summary>
    /// <param name="path">The field, as <see cref="Filter"/> has it.</param>
    /// <exception cref="ArgumentException">The path is none that a query can ask for.</exception>
    public static Sort Ascending(string path) => By(path, descending: false);

    /// <summary>The greatest values first.</summary>
    /// <inheritdoc cref="Ascending"/>
    public static Sort Descending(string path) => By(path, descending: true);

    /// <summary>Orders by another field what is equal by this order.</summary>
    /// <param name="next">The other order.</param>
    /// <exception cref="ArgumentException">A field stands in both, and the second time it would order nothing.</exception>
    public Sort Then(Sort next)
    {
        ArgumentNullException.ThrowIfNull(next);
        foreach (SortKey key in next.Keys)
        {
            if (!Keys.Any(own => own.Path == key.Path)) continue;
            throw new ArgumentException($"The order has '{key.Path}' already; leave it out the second time.", nameof(next));
        }

        return new Sort([.. Keys, .. next.Keys]);
    }

    /// <summary>The order as a text: <c>body.year descending, body.title ascending</c>.</summary>
    public override string ToString() => string.Join(", ", Keys);

    private static Sort By(string path, bool descending)
    {
        FieldPath.ThrowIfInvalid(path);
        return new Sort([new SortKey(path, descending)]);
    }
}
