using Syncropel.Client;

namespace Syncropel.Query;

/// <summary>The arguments of a typed query, checked.</summary>
internal sealed record TypedQuery
{
    private TypedQuery() { }

    public required PagedQuery Pages { get; init; }

    public required MisfitPolicy Misfits { get; init; }

    /// <exception cref="ArgumentException">An argument is refused.</exception>
    public static TypedQuery Of<T>(
        Filter? where, string? thread, string? actor, long? since, int? limit, Sort? sort, QueryOptions? options)
        where T : class, IRecordBody<T>
    {
        QueryOptions read = CallOptionsCheck.Checked(options);
        QueryCheck.ThrowIfInvalid(thread, actor, since, limit);
        var pages = new PagedQuery
        {
            Filter = KindFilter.Of<T>(where, thread, actor, since),
            Thread = thread,
            Limit = limit,
            Order = SortOrder.Of(sort),
            PageSize = read.PageSize,
        };
        return new TypedQuery { Pages = pages, Misfits = read.Misfits };
    }
}
