using Npgsql;
using Syncropel.Kernel.Query;

namespace Syncropel.Kernel.Storage.PostgreSql.Queries;

/// <summary>Answers queries. What it answers is what <see cref="QueryEngine"/> answers over the same records.</summary>
internal static class RecordQueries
{
    public static async Task<QueryResult> RunAsync(NpgsqlConnection connection, QueryDocument query, CancellationToken cancellationToken)
    {
        var statements = new QueryStatements(query);
        QueryResult? result = statements.AreExact
            ? await TryAnswerAsync(connection, statements, query, cancellationToken).ConfigureAwait(false)
            : null;
        return result ?? await new Candidates(connection, query).FindAsync(cancellationToken).ConfigureAwait(false);
    }

    // One state of the store for both statements, and one trip unless records are long.
    private static async Task<QueryResult?> TryAnswerAsync(
        NpgsqlConnection connection, QueryStatements statements, QueryDocument query, CancellationToken cancellationToken)
    {
        using NpgsqlBatch batch = connection.CreateBatch();
        batch.Add("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
        batch.Add(statements.Count, statements.Values);
        batch.Add(statements.Page, statements.Values);
        batch.Add("COMMIT");
        var rows = new List<PageRow>();
        long total;
        NpgsqlDataReader reader = await batch.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        await using (reader.ConfigureAwait(false))
        {
            await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
            total = reader.GetInt64(0);
            long containers = reader.GetInt64(1);
            if (containers > 1) return null;
            await reader.NextResultAsync(cancellationToken).ConfigureAwait(false);
            while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false)) rows.Add(PageRows.Read(reader));
        }

        IReadOnlyList<StoredRecord> page =
            await PageRows.FillAsync(connection, rows, query.Limit, cancellationToken).ConfigureAwait(false);
        return new QueryResult(page, total, Math.Min(query.Offset, total) + page.Count < total, FieldPlan.None);
    }
}
