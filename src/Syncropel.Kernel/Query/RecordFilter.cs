namespace Syncropel.Kernel.Query;

/// <summary>What a query asks of a record: a tree of tests. It says what is asked, not how that is found out.</summary>
internal abstract record RecordFilter
{
    private RecordFilter() { }

    /// <summary>The paths that the tree tests.</summary>
    public abstract IEnumerable<FieldPath> Paths { get; }

    /// <summary>The filter that every record on a thread meets, and no other.</summary>
    public static RecordFilter OnThread(string thread) => new Test(FieldPath.Thread, new Condition.OneOf([Scalar.Of(thread)]));

    /// <summary>Every filter holds. With none, every record matches.</summary>
    public sealed record AllOf(IReadOnlyList<RecordFilter> Filters) : RecordFilter
    {
        public override IEnumerable<FieldPath> Paths => Filters.SelectMany(static filter => filter.Paths);
    }

    /// <summary>At least one filter holds.</summary>
    public sealed record AnyOf(IReadOnlyList<RecordFilter> Filters) : RecordFilter
    {
        public override IEnumerable<FieldPath> Paths => Filters.SelectMany(static filter => filter.Paths);
    }

    /// <summary>The filter does not hold.</summary>
    public sealed record Not(RecordFilter Inner) : RecordFilter
    {
        public override IEnumerable<FieldPath> Paths => Inner.Paths;
    }

    /// <summary>The field's value meets a condition.</summary>
    public sealed record Test(FieldPath Path, Condition Condition) : RecordFilter
    {
        public override IEnumerable<FieldPath> Paths => [Path];
    }
}
