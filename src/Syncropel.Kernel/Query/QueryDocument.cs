namespace Syncropel.Kernel.Query;

/// <summary>A query, read and checked.</summary>
internal sealed record QueryDocument
{
    /// <summary>The most records of one answer, unless the query says otherwise.</summary>
    public const int DefaultLimit = 100;

    /// <summary>The largest limit that a query may ask for.</summary>
    public const int LargestLimit = RecordQuery.LargestLimit;

    /// <summary>What is asked, the query's thread included.</summary>
    public RecordFilter Filter { get; init; } = new RecordFilter.AllOf([]);

    /// <summary>The keys in their order. Records that are equal by all of them come by clock, then by id.</summary>
    public IReadOnlyList<SortKey> Sort { get; init; } = [];

    public int Limit { get; init; } = DefaultLimit;

    /// <summary>How many matches are passed over.</summary>
    public long Offset { get; init; }

    /// <summary>Whether the answer says which fields the query used.</summary>
    public bool Explain { get; init; }
}
