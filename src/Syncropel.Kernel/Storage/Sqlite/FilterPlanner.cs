using Syncropel.Kernel.Query;

namespace Syncropel.Kernel.Storage.Sqlite;

/// <summary>
/// Makes the condition of a statement of a filter. Which index finds the records is decided here and not by SQLite, which does not know
/// what is in them; what an index does not find exactly is asked of each record that it does find, by the rules themselves.
/// </summary>
internal sealed class FilterPlanner(IndexedFields fields, QueryText text)
{
    // So that a statement stays within what SQLite takes, whatever is asked.
    private const int MostAlternatives = 50;
    private const int MostValues = 200;
    private const int MostColumns = 8;
    private const int MostBounds = 8;

    /// <summary>Whether an index finds the records of the filter that was written.</summary>
    public bool HasIndex { get; private set; }

    /// <summary>The condition that exactly those records meet that meet the filter.</summary>
    public string Write(RecordFilter filter)
    {
        IReadOnlyList<Alternative>? alternatives = TryFind(filter);
        HasIndex = alternatives is not null;
        if (alternatives is null) return Write(null, [.. Flatten(filter)]);
        return alternatives.Count == 1
            ? Write(alternatives[0], alternatives[0].Rest)
            : string.Join(" OR ", alternatives.Select(alternative => $"({Write(alternative, alternative.Rest)})"));
    }

    private static IEnumerable<RecordFilter> Flatten(RecordFilter filter) =>
        filter is RecordFilter.AllOf all ? all.Filters.SelectMany(Flatten) : [filter];

    private static SeekRank RankOf(IReadOnlyList<Alternative> alternatives) => alternatives.Min(static alternative => alternative.Rank);

    // SQLite is not to find by a column where we know better.
    private static bool IsPlain(SeekRank? seek, RecordColumn column) =>
        seek is { } rank && column.Seek is { } own && own != rank;

    private IReadOnlyList<Alternative>? TryFind(RecordFilter filter)
    {
        switch (filter)
        {
            case RecordFilter.Test test:
                return TryFind(test);
            case RecordFilter.AllOf:
                return TryFindAll([.. Flatten(filter)]);
            case RecordFilter.AnyOf any when any.Filters.Count <= MostAlternatives:
                IReadOnlyList<Alternative>?[] each = [.. any.Filters.Select(TryFind)];
                if (each.Contains(null)) return null;
                Alternative[] alternatives = [.. each.SelectMany(static one => one!)];
                return alternatives.Length <= MostAlternatives ? alternatives : null;
            default:
                return null;
        }
    }

    private IReadOnlyList<Alternative>? TryFind(RecordFilter.Test test)
    {
        if (fields.NumberOf(test.Path) is { } number) return FieldTerm.TryFind(number, test, MostValues);
        if (test.Condition is not Condition.OneOf || RecordColumn.Of(test.Path) is not { Seek: { } rank } column) return null;
        bool isExact = column.TryWrite(new QueryText(), test.Condition, MostValues, isPlain: false) is not null;
        return isExact ? [new(rank, into => column.TryWrite(into, test.Condition, MostValues, isPlain: false)!, [])] : null;
    }

    private Alternative[]? TryFindAll(RecordFilter[] filters)
    {
        (RecordFilter[] Settled, IReadOnlyList<Alternative> Alternatives)? best = null;
        foreach ((RecordFilter[] settled, IReadOnlyList<Alternative> found) in Spans(filters).Concat(Singles(filters)))
        {
            if (best is null || RankOf(found) < RankOf(best.Value.Alternatives)) best = (settled, found);
        }

        return best is { } chosen
            ? [.. chosen.Alternatives.Select(one => one.With(filters.Where(filter => !chosen.Settled.Any(it => ReferenceEquals(it, filter)))))]
            : null;
    }

    private IEnumerable<(RecordFilter[] Settled, IReadOnlyList<Alternative> Found)> Singles(RecordFilter[] filters)
    {
        foreach (RecordFilter filter in filters)
        {
            if (TryFind(filter) is { } found) yield return ([filter], found);
        }
    }

    // Two bounds of one field find far less together than each of them alone.
    private IEnumerable<(RecordFilter[] Settled, IReadOnlyList<Alternative> Found)> Spans(RecordFilter[] filters)
    {
        IEnumerable<IGrouping<FieldPath, RecordFilter.Test>> bounds = filters.OfType<RecordFilter.Test>()
            .Where(static test => test.Condition is Condition.Bounded)
            .GroupBy(static test => test.Path);
        foreach (IGrouping<FieldPath, RecordFilter.Test> ofOne in bounds)
        {
            if (fields.NumberOf(ofOne.Key) is not { } number) continue;
            RecordFilter.Test[] tests = [.. ofOne.Take(MostBounds)];
            foreach ((RecordFilter.Test from, RecordFilter.Test to) in tests.SelectMany(_ => tests, static (one, other) => (one, other)))
            {
                if (FieldTerm.TryFind(number, from, to) is { } found) yield return ([from, to], found);
            }
        }
    }

    private string Write(Alternative? by, IReadOnlyList<RecordFilter> rest)
    {
        var parts = new List<string>();
        var others = new List<RecordFilter>();
        if (by is not null) parts.Add(by.Write(text));
        int columns = 0;
        foreach (RecordFilter filter in rest)
        {
            string? part = columns < MostColumns && filter is RecordFilter.Test test && RecordColumn.Of(test.Path) is { } column
                ? column.TryWrite(text, test.Condition, MostColumns, IsPlain(by?.Rank, column))
                : null;
            if (part is null) others.Add(filter);
            else parts.Add(part);
            columns += part is null ? 0 : 1;
        }

        if (others.Count > 0) parts.Add(text.Matches(others.Count == 1 ? others[0] : new RecordFilter.AllOf(others)));
        return parts.Count == 0 ? "1" : string.Join(" AND ", parts);
    }
}
