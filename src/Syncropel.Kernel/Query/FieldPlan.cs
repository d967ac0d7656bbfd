namespace Syncropel.Kernel.Query;

/// <summary>Which of the fields that a query uses an index serves.</summary>
/// <param name="Indexed">Those that one serves.</param>
/// <param name="Unindexed">Those for which the records are looked at one by one.</param>
internal sealed record FieldPlan(IReadOnlyList<string> Indexed, IReadOnlyList<string> Unindexed)
{
    /// <summary>The plan of a query that did not ask for one.</summary>
    public static FieldPlan None { get; } = new([], []);

    /// <summary>The plan of a query, if it asks for one.</summary>
    /// <param name="query">The query.</param>
    /// <param name="isIndexed">Whether an index serves a field.</param>
    public static FieldPlan Of(QueryDocument query, Func<FieldPath, bool> isIndexed)
    {
        if (!query.Explain) return None;
        ILookup<bool, string> fields = query.Filter.Paths.Concat(query.Sort.Select(static key => key.Path))
            .Distinct().OrderBy(static path => path.Text, StringComparer.Ordinal).ToLookup(isIndexed, static path => path.Text);
        return new FieldPlan([.. fields[true]], [.. fields[false]]);
    }
}
