using System.Diagnostics;
using System.Text.Json;
using Syncropel.Kernel.Query;

namespace Syncropel.Kernel.Storage.PostgreSql.Queries;

/// <summary>
/// A filter as a condition in SQL. Where the database cannot decide something exactly, or not at a fair price, the condition lets more
/// records through, and <see cref="IsExact"/> says that <see cref="FilterEvaluator"/> is to decide.
/// </summary>
internal sealed class FilterSql
{
    // A statement of more is more work to plan than to run.
    private const int MostTests = 300;

    private readonly SqlValues _values;
    private int _tests;

    public FilterSql(RecordFilter filter, SqlValues values)
    {
        _values = values;
        Text = Write(filter, lets: true);
    }

    public string Text { get; }

    /// <summary>Whether the records that the condition lets through are those that match.</summary>
    public bool IsExact { get; private set; } = true;

    /// <param name="filter">The filter.</param>
    /// <param name="lets">What is said of a record that cannot be decided: that it matches; or that it does not, below a negation.</param>
    private string Write(RecordFilter filter, bool lets) => filter switch
    {
        RecordFilter.AllOf { Filters.Count: 0 } => "TRUE",
        RecordFilter.AllOf all => $"({string.Join(" AND ", all.Filters.GroupBy(BoundsOf).SelectMany(group => Write(group, lets)))})",
        RecordFilter.AnyOf { Filters.Count: 0 } => "FALSE",
        RecordFilter.AnyOf any => $"({string.Join(" OR ", any.Filters.Select(inner => Write(inner, lets)))})",

        // NULL is as good as false, up to here.
        RecordFilter.Not not => $"(({Write(not.Inner, !lets)}) IS NOT TRUE)",
        RecordFilter.Test test => Write(test) ?? Undecided(lets),
        _ => throw new UnreachableException(),
    };

    // Bounds of one field go together, and everything else by itself.
    private IEnumerable<string> Write(IGrouping<(FieldPath, JsonValueKind)?, RecordFilter> group, bool lets)
    {
        if (group.Key is not ({ } path, _)) return group.Select(inner => Write(inner, lets));
        Condition.Bounded[] bounds =
            [.. group.OfType<RecordFilter.Test>().Select(static test => test.Condition).OfType<Condition.Bounded>()];
        _tests += bounds.Length;
        return [_tests > MostTests ? Undecided(lets) : ConditionSql.Bounds(bounds, FieldSql.Value(path, _values.AddPath), _values)];
    }

    private static (FieldPath Path, JsonValueKind Type)? BoundsOf(RecordFilter filter) =>
        filter is RecordFilter.Test { Condition: Condition.Bounded bounded } test && ColumnSql.OrderKey(test.Path) is null
            ? (test.Path, bounded.Bound.Type)
            : null;

    private string? Write(RecordFilter.Test test) => ++_tests > MostTests
        ? null
        : ColumnSql.Write(test.Path, test.Condition, _values)
            ?? ConditionSql.Write(test.Condition, FieldSql.Value(test.Path, _values.AddPath), _values);

    private string Undecided(bool lets)
    {
        IsExact = false;
        return lets ? "TRUE" : "FALSE";
    }
}
