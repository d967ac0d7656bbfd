using Syncropel.Kernel.Query;

namespace Syncropel.Kernel.Storage.PostgreSql.Queries;

/// <summary>The order of a query's records: by its keys, then by clock, then by id. No two are equal.</summary>
internal sealed class MatchOrder(IReadOnlyList<SortKey> sort) : IComparer<Match>
{
    public int Compare(Match? x, Match? y)
    {
        for (int i = 0; i < sort.Count; i++)
        {
            int order = JsonOrder.Compare(x!.ValueOf(i, sort[i]), y!.ValueOf(i, sort[i]));
            if (order != 0) return sort[i].Descending ? -order : order;
        }

        int clocks = x!.Clock.CompareTo(y!.Clock);
        return clocks != 0 ? clocks : x.Id.CompareTo(y.Id);
    }
}
