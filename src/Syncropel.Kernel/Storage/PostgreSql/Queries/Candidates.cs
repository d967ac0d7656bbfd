using System.Data;
using Npgsql;
using Syncropel.Kernel.Query;

namespace Syncropel.Kernel.Storage.PostgreSql.Queries;

/// <summary>
/// Answers a query of which the database can only say which records may match: looks at each of them, one at a time, and keeps of those
/// that match no more than the first. Where many are to be passed over, it looks several times.
/// </summary>
internal sealed class Candidates(NpgsqlConnection connection, QueryDocument query)
{
    // What is passed over must be told from what is not, and so be kept.
    private const int MostKept = 10_000;

    private readonly QueryStatements _statements = new(query);
    private readonly MatchOrder _order = new(query.Sort);
    private long _matched;

    public async Task<QueryResult> FindAsync(CancellationToken cancellationToken)
    {
        // One state of the store, however often it is looked at.
        NpgsqlTransaction transaction =
            await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken).ConfigureAwait(false);
        await using (transaction.ConfigureAwait(false))
        {
            Match[] first = await FirstAsync(cancellationToken).ConfigureAwait(false);
            IReadOnlyList<StoredRecord> page = await PageRows.FillAsync(
                connection, first.Select(static match => match.Row), query.Limit, cancellationToken).ConfigureAwait(false);
            return new QueryResult(page, _matched, Math.Min(query.Offset, _matched) + page.Count < _matched, FieldPlan.None);
        }
    }

    // The matches behind those that are passed over.
    private async Task<Match[]> FirstAsync(CancellationToken cancellationToken)
    {
        Match? behind = null;
        for (long offset = query.Offset; ;)
        {
            int most = (int)Math.Min(Math.Min(offset, MostKept) + query.Limit, MostKept);

            // Of a page the records count; of what is passed over, what is kept of it.
            var first = new FirstMatches(_order, most, offset == 0 ? static match => match.Row.Bytes : static match => match.Held);
            await LookAsync(first, behind, cancellationToken).ConfigureAwait(false);
            Match[] kept = first.Take();
            int passed = (int)Math.Min(offset, kept.Length);
            bool areAll = !first.AreCut || query.Offset >= _matched || kept.Length - passed >= query.Limit;
            if (areAll || offset == 0) return kept[passed..];

            // Some behind them have found no room.
            offset -= passed;
            behind = kept[passed - 1];
        }
    }

    private async Task LookAsync(FirstMatches first, Match? behind, CancellationToken cancellationToken)
    {
        _matched = 0;
        using NpgsqlCommand command = Sql.Command(connection, _statements.Candidates, _statements.Values);
        NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        await using (reader.ConfigureAwait(false))
        {
            while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
            {
                StoredRecord record = RecordRows.Read(reader);
                if (!FilterEvaluator.Matches(query.Filter, record.Root)) continue;
                _matched++;
                var match = new Match(record, reader.GetInt64(2), query.Sort);
                if (behind is null || _order.Compare(match, behind) > 0) first.Add(match);
            }
        }
    }
}
