namespace Syncropel.Query;

/// <summary>A query whose records are read page by page.</summary>
internal sealed record PagedQuery
{
    public required Filter Filter { get; init; }

    public required SortOrder Order { get; init; }

    public string? Thread { get; init; }

    /// <summary>The most records in all; null for all there are.</summary>
    public int? Limit { get; init; }

    public required int PageSize { get; init; }

    /// <summary>A plain query, whose limit is that of its first page too.</summary>
    public static PagedQuery Of(RecordQuery query) => new()
    {
        // One that names neither kind nor actor names a thread.
        Filter = QueryDocument.Combine(query.Kind, query.Actor, query.Since, query.Where) ?? Filter.Eq("thread", query.Thread!),
        Thread = query.Thread,
        Limit = query.Limit,
        Order = SortOrder.Of(query.Sort),
        PageSize = query.Limit,
    };
}
