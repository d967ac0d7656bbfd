using System.Text.Json;
using Syncropel.Kernel.Storage;

namespace Syncropel.Kernel.Query;

/// <summary>Answers queries over records by looking at each of them.</summary>
internal static class QueryEngine
{
    public static QueryResult Run(ArraySegment<StoredRecord> records, QueryDocument query)
    {
        StoredRecord[] matches = [.. records.Where(record => FilterEvaluator.Matches(query.Filter, record.Root))];
        (StoredRecord Record, JsonElement?[] Keys)[] sortable = Array.ConvertAll(
            matches, match => (match, query.Sort.Select(key => key.Path.Resolve(match.Root)).ToArray()));
        Array.Sort(sortable, (left, right) => Compare(left, right, query.Sort));

        int first = (int)Math.Min(query.Offset, sortable.Length);
        var room = new AnswerRoom(query.Limit);
        StoredRecord[] page =
            [.. sortable.Skip(first).Select(static match => match.Record).TakeWhile(record => room.TryTake(record.Json.Length))];
        return new QueryResult(
            page, sortable.Length, first + page.Length < sortable.Length, FieldPlan.Of(query, static _ => false));
    }

    private static int Compare(
        (StoredRecord Record, JsonElement?[] Keys) left, (StoredRecord Record, JsonElement?[] Keys) right, IReadOnlyList<SortKey> sort)
    {
        for (int i = 0; i < sort.Count; i++)
        {
            int order = JsonOrder.Compare(left.Keys[i], right.Keys[i]);
            if (order != 0) return sort[i].Descending ? -order : order;
        }

        int clocks = left.Record.Clock.CompareTo(right.Record.Clock);
        return clocks != 0 ? clocks : left.Record.Id.CompareTo(right.Record.Id);
    }
}
