namespace Syncropel;

/// <summary>What of a typed query is seldom said. Immutable.</summary>
public sealed record QueryOptions
{
    /// <summary>The most that <see cref="PageSize"/> can be: 1,000.</summary>
    public const int LargestPageSize = RecordQuery.LargestLimit;

    /// <summary>What happens to a record whose body does not fit its type.</summary>
    /// <value>Default: it is given as any other, with its <see cref="OpenedRecord.BodyError"/>.</value>
    public MisfitPolicy Misfits { get; init; }

    /// <summary>How many records are asked for at once.</summary>
    /// <value>From 1 to 1,000. Default: 500.</value>
    public int PageSize { get; init; } = 500;

    internal static QueryOptions Default { get; } = new();
}
