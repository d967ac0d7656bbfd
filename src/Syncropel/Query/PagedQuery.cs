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
}
