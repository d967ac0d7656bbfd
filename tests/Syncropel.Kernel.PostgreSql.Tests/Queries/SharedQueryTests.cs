using Syncropel.Kernel.Storage.PostgreSql;
using Syncropel.Kernel.Tests.Support;
using Eventually = Syncropel.Kernel.PostgreSql.Tests.Support.Eventually;
using PostgresServer = Syncropel.Kernel.PostgreSql.Tests.Support.PostgresServer;
using Stores = Syncropel.Kernel.PostgreSql.Tests.Support.Stores;

namespace Syncropel.Kernel.PostgreSql.Tests.Queries;

/// <summary>The random records and queries of which every store is asked.</summary>
public sealed class SharedQueryTests(PostgresServer server)
{
    [Fact]
    public async Task Queries_have_the_same_answers_as_in_memory_whatever_is_indexed()
    {
        await using PostgreSqlStore store = await Stores.OpenNewAsync(server);
        QueryComparison comparison = await QueryComparison.FillAsync(store, 400);
        comparison.AnswersAreTheSame(600);

        await comparison.AddAsync(Sample.Manifest(1, "test.query.one", true, "body.a", "body.b", "body.a.c", "body.a.0", "body.kind"));
        await IndexesAsync(store, "body.a", "body.a.0", "body.a.c", "body.b");
        comparison.AnswersAreTheSame(1200);

        await comparison.AddAsync(Sample.Manifest(2, "test.query.one", true, "body.b"));
        await IndexesAsync(store, "body.b");
        comparison.AnswersAreTheSame(600);

        await comparison.AddAsync(Sample.Manifest(3, "test.query.one", false));
        await IndexesAsync(store);
        comparison.AnswersAreTheSame(300);
    }

    // They come and go behind the scenes.
    private static Task IndexesAsync(PostgreSqlStore store, params string[] paths) => Eventually.TrueAsync(async () =>
    {
        const string All = """{"filter":{"body.a":1,"body.b":1,"body.a.c":1,"body.a.0":1},"explain":true}""";
        return (await store.QueryAsync(All)).Plan.Indexed.SequenceEqual(paths);
    });
}
