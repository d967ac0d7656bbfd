using FsCheck.Fluent;
using Syncropel.Kernel.PostgreSql.Tests.Support;
using Syncropel.Kernel.Query;
using Syncropel.Kernel.Storage;
using Syncropel.Kernel.Storage.Memory;
using Syncropel.Kernel.Storage.PostgreSql;

namespace Syncropel.Kernel.PostgreSql.Tests.Queries;

public sealed class QueryProperties(PostgresServer server)
{
    private const int Rounds = 6;
    private const int QueriesOfRound = 300;

    [Fact]
    public async Task A_database_finds_what_the_rules_find_in_memory_in_the_same_order()
    {
        for (int round = 0; round < Rounds; round++)
        {
            await using PostgreSqlStore store = await server.OpenNewAsync();
            var memory = new MemoryStore();
            StoredRecord[] records = [.. Generators.Body.ListOf(40).Sample(1).Single().Select(static (body, index) => RecordOf(body, index))];
            await store.AppendAsync(records);
            await memory.AppendAsync(records);
            foreach (string query in Generators.Query.Sample(100, QueriesOfRound)) await AssertSameAsync(store, memory, query);
        }
    }

    [Fact]
    public async Task With_indexes_it_finds_the_same()
    {
        await using PostgreSqlStore store = await server.OpenNewAsync();
        var memory = new MemoryStore();
        StoredRecord[] records =
        [
            Sample.Manifest(0, "a.b.c", enabled: true, "body.a", "body.b", "body.a.-1", "body.b.0.c", "body.namespace"),
            .. Generators.Body.ListOf(40).Sample(1).Single().Select(static (body, index) => RecordOf(body, index)),
        ];
        await store.AppendAsync(records);
        await memory.AppendAsync(records);
        var explain = Sample.Query("""{"filter":{"body.a":1},"explain":true}""");
        await Eventually.TrueAsync(async () =>
            (await store.QueryAsync(explain, TestContext.Current.CancellationToken)).Plan.Indexed.SequenceEqual(["body.a"]));
        foreach (string query in Generators.Query.Sample(100, QueriesOfRound)) await AssertSameAsync(store, memory, query);
    }

    // Clocks come twice, so that the order among them is that of ids.
    private static StoredRecord RecordOf(string body, int index) =>
        Sample.Record(index / 2, body, thread: index % 3 == 0 ? "\0t" : "t", actor: index % 2 == 0 ? Sample.Actor : "did:example:other");

    private static async Task AssertSameAsync(PostgreSqlStore store, MemoryStore memory, string query)
    {
        QueryDocument document = Sample.Query(query);
        QueryResult expected = await memory.QueryAsync(document, TestContext.Current.CancellationToken);
        QueryResult found;
        try
        {
            found = await store.QueryAsync(document, TestContext.Current.CancellationToken);
        }
        catch (Exception problem)
        {
            throw new InvalidOperationException($"{query}: {problem.Message}", problem);
        }

        bool isSame = found.MatchedTotal == expected.MatchedTotal
            && found.Capped == expected.Capped
            && found.Records.Select(static record => record.Id).SequenceEqual(expected.Records.Select(static record => record.Id));
        Assert.True(isSame, $"{query}\nexpected {Show(expected)}\nfound    {Show(found)}");
    }

    private static string Show(QueryResult result) =>
        $"{result.MatchedTotal} {result.Capped} {string.Join(' ', result.Records.Select(static record => record.Root.GetProperty("body").GetRawText()))}";
}
