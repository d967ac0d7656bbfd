using FsCheck.Fluent;
using Syncropel.Kernel.PostgreSql.Tests.Support;
using Syncropel.Kernel.Query;
using Syncropel.Kernel.Storage;

namespace Syncropel.Kernel.PostgreSql.Tests.Queries;

public sealed class QueryProperties(PostgresServer server)
{
    private const int Rounds = 8;
    private const int QueriesOfRound = 400;

    // The larger, the deeper the filter.
    private static readonly int[] Sizes = [10, 30, 50, 70];

    [Fact]
    public async Task A_database_finds_what_the_rules_find_in_memory_in_the_same_order()
    {
        var found = new List<QueryResult>();
        for (int round = 0; round < Rounds; round++)
        {
            await using Comparison both = await Comparison.OfAsync(server, [.. Records()]);
            foreach (string query in Queries()) found.Add(await both.AskAsync(query));
        }

        // Queries that find nothing, or everything, would prove little.
        Assert.InRange(found.Count(static result => result.MatchedTotal is > 0 and < 40), found.Count / 5, found.Count);
        Assert.InRange(found.Count(static result => result.Capped), found.Count / 10, found.Count);
    }

    [Fact]
    public async Task With_indexes_it_finds_the_same()
    {
        StoredRecord manifest = Sample.Manifest(
            0, "a.b.c", enabled: true, "body.a", "body.b", "body.a.-1", "body.b.0.c", "body.a.01", "body.namespace");
        await using Comparison both = await Comparison.OfAsync(server, [manifest, .. Records()]);
        await Eventually.TrueAsync(async () =>
            (await both.AskAsync("""{"filter":{"body.a":1},"explain":true}""")).Plan.Indexed.SequenceEqual(["body.a"]));
        foreach (string query in Queries().Concat(Queries())) await both.AskAsync(query);
    }

    private static IEnumerable<string> Queries() =>
        Sizes.SelectMany(static size => Generators.Query.Sample(QueriesOfRound / Sizes.Length, size));

    // Clocks come twice, so that the order among them is that of ids.
    private static IEnumerable<StoredRecord> Records() => Generators.Body.ListOf(40).Sample(1, 100).Single().Select(static (body, index) =>
        Sample.Record(index / 2, body, thread: index % 3 == 0 ? "\0t" : "t", actor: index % 2 == 0 ? Sample.Actor : "did:example:other"));
}
