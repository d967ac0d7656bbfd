using Syncropel.Kernel.PostgreSql.Tests.Support;
using Syncropel.Kernel.Query;
using Syncropel.Kernel.Storage;
using Syncropel.Kernel.Storage.Memory;
using Syncropel.Kernel.Storage.PostgreSql;

namespace Syncropel.Kernel.PostgreSql.Tests.Queries;

/// <summary>The same records in a database and in memory, which is asked the same.</summary>
internal sealed class Comparison : IAsyncDisposable
{
    private readonly MemoryStore _memory = new();

    private Comparison(PostgreSqlStore store) => Store = store;

    public PostgreSqlStore Store { get; }

    public static async Task<Comparison> OfAsync(PostgresServer server, params IReadOnlyList<StoredRecord> records)
    {
        var comparison = new Comparison(await server.OpenNewAsync());
        await comparison.Store.AppendAsync(records);
        await comparison._memory.AppendAsync(records);
        return comparison;
    }

    /// <summary>Asks both, and sees that they say the same.</summary>
    /// <returns>What they say.</returns>
    public async Task<QueryResult> AskAsync(string query)
    {
        QueryDocument document = Sample.Query(query);
        QueryResult expected = await _memory.QueryAsync(document, TestContext.Current.CancellationToken);
        QueryResult found = await FindAsync(document, query);
        bool isSame = found.MatchedTotal == expected.MatchedTotal
            && found.Capped == expected.Capped
            && found.Records.Select(static record => record.Id).SequenceEqual(expected.Records.Select(static record => record.Id));
        Assert.True(isSame, $"{query}\nexpected {Show(expected)}\nfound    {Show(found)}");
        return found;
    }

    public ValueTask DisposeAsync() => Store.DisposeAsync();

    private async Task<QueryResult> FindAsync(QueryDocument document, string query)
    {
        try
        {
            return await Store.QueryAsync(document, TestContext.Current.CancellationToken);
        }
        catch (Exception problem)
        {
            throw new InvalidOperationException($"{query}: {problem.Message}", problem);
        }
    }

    private static string Show(QueryResult result)
    {
        IEnumerable<string> bodies = result.Records.Select(static record => record.Root.GetProperty("body").GetRawText());
        return $"{result.MatchedTotal} {result.Capped} {string.Join(' ', bodies)}";
    }
}
