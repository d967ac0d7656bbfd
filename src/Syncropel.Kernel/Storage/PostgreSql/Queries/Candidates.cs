using System.Text.Json;
using Npgsql;
using Syncropel.Kernel.Query;

namespace Syncropel.Kernel.Storage.PostgreSql.Queries;

/// <summary>
/// Answers a query of which the database can only say which records may match: looks at each of them, one at a time, and keeps of those
/// that match no more than they are sorted by.
/// </summary>
internal static class Candidates
{
    public static async Task<QueryResult> RunAsync(
        NpgsqlConnection connection, QueryStatements statements, QueryDocument query, CancellationToken cancellationToken)
    {
        List<Match> matches = await FindAsync(connection, statements, query, cancellationToken).ConfigureAwait(false);
        matches.Sort((left, right) => Compare(left, right, query.Sort));
        int first = (int)Math.Min(query.Offset, matches.Count);
        int count = Math.Min(query.Limit, matches.Count - first);

        // Positions never change, so that this is no other state of the store.
        long[] positions = [.. matches.GetRange(first, count).Select(static match => match.Position)];
        const string Text = "SELECT r.id, r.json FROM unnest($1) WITH ORDINALITY AS p (position, place) "
            + "JOIN syncropel_records AS r ON r.position = p.position ORDER BY p.place";
        List<StoredRecord> page = await RecordRows.ReadAllAsync(Sql.Command(connection, Text, Sql.Of(positions)), cancellationToken)
            .ConfigureAwait(false);
        return new QueryResult(page, matches.Count, first + count < matches.Count, FieldPlan.None);
    }

    private static async Task<List<Match>> FindAsync(
        NpgsqlConnection connection, QueryStatements statements, QueryDocument query, CancellationToken cancellationToken)
    {
        var matches = new List<Match>();
        using NpgsqlCommand command = Sql.Command(connection, statements.Candidates, statements.Values);
        NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        await using (reader.ConfigureAwait(false))
        {
            while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
            {
                StoredRecord record = RecordRows.Read(reader);
                if (FilterEvaluator.Matches(query.Filter, record.Root)) matches.Add(Match.Of(record, reader.GetInt64(2), query.Sort));
            }
        }

        return matches;
    }

    private static int Compare(Match left, Match right, IReadOnlyList<SortKey> sort)
    {
        for (int i = 0; i < sort.Count; i++)
        {
            int order = JsonOrder.Compare(left.Keys[i], right.Keys[i]);
            if (order != 0) return sort[i].Descending ? -order : order;
        }

        int clocks = left.Clock.CompareTo(right.Clock);
        return clocks != 0 ? clocks : left.Id.CompareTo(right.Id);
    }

    private readonly record struct Match(long Position, RecordId Id, long Clock, JsonElement?[] Keys)
    {
        // The keys are copied, or each would hold its whole record.
        public static Match Of(StoredRecord record, long position, IReadOnlyList<SortKey> sort) =>
            new(position, record.Id, record.Clock, [.. sort.Select(key => key.Path.Resolve(record.Root)?.Clone())]);
    }
}
