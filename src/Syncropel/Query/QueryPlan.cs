namespace Syncropel;

/// <summary>How a kernel answers a query: which of its fields an index serves. Immutable.</summary>
public sealed record QueryPlan
{
    /// <summary>The fields that an index serves.</summary>
    public ValueList<string> IndexedFields { get; init; } = [];

    /// <summary>The fields for which the kernel has to look at the records; name them in <c>indexed</c> of the schema.</summary>
    public ValueList<string> UnindexedFields { get; init; } = [];

    /// <summary>How many records match, whatever the limit; null where the kernel does not say.</summary>
    public long? MatchedTotal { get; init; }

    /// <summary>The plan of a kernel that did not answer.</summary>
    public static QueryPlan Empty { get; } = new();
}
