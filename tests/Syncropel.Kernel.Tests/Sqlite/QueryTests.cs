using Syncropel.Kernel.Storage.Sqlite;
using Syncropel.Kernel.Tests.Support;

namespace Syncropel.Kernel.Tests.Sqlite;

public sealed class QueryTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Queries_have_the_same_answers_as_in_memory_whatever_is_indexed()
    {
        await using SqliteStore store = await Stores.OpenRecordsAsync(_folder.File);
        QueryComparison comparison = await QueryComparison.FillAsync(store, 400);
        comparison.AnswersAreTheSame(1500);

        await comparison.AddAsync(Sample.Manifest(1, "test.query.one", true, "body.a", "body.b", "body.a.c", "body.a.0", "body.kind"));
        comparison.AnswersAreTheSame(3000);

        await comparison.AddAsync(Sample.Manifest(2, "test.query.one", true, "body.b"));
        comparison.AnswersAreTheSame(1500);

        await comparison.AddAsync(Sample.Manifest(3, "test.query.one", false));
        comparison.AnswersAreTheSame(500);
    }

    [Fact]
    public async Task A_filter_of_very_many_parts_is_answered()
    {
        await using SqliteStore store = await Stores.OpenRecordsAsync(_folder.File);
        QueryComparison comparison = await QueryComparison.FillAsync(store, 50);
        await comparison.AddAsync(Sample.Manifest(1, "test.query.one", true, "body.a"));
        string values = string.Join(",", Enumerable.Range(0, 40_000));
        string tests = string.Join(",", Enumerable.Range(0, 2_000).Select(static number => $$"""{"body.a":{{number}}}"""));

        comparison.AnswerIsTheSame($$$$"""{"filter":{"body.a":{"$in":[{{{{values}}}}]}}}""");
        comparison.AnswerIsTheSame($$$$"""{"filter":{"thread":{"$in":["plain",{{{{values}}}}]}}}""");
        comparison.AnswerIsTheSame($$$$"""{"filter":{"clock":{"$in":[{{{{values}}}}]}}}""");
        comparison.AnswerIsTheSame($$$$"""{"filter":{"$or":[{{{{tests}}}}]}}""");
        comparison.AnswerIsTheSame($$$$"""{"filter":{"$and":[{{{{tests}}}}]}}""");
    }

    [Fact]
    public async Task A_query_that_is_called_off_ends()
    {
        await using SqliteStore store = await Stores.OpenRecordsAsync(_folder.File);
        await store.AppendAsync(Sample.Records(2000));
        using var off = new CancellationTokenSource();
        await off.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            async () => await store.QueryAsync(Stores.Document("""{"filter":{"body.title":{"$like":"%x%"}}}"""), off.Token));
        Assert.Equal(2000, (await store.QueryAsync("{}")).MatchedTotal);
    }

    [Fact]
    public async Task What_a_query_says_is_never_a_part_of_a_statement()
    {
        await using SqliteStore store = await Stores.OpenRecordsAsync(_folder.File);
        await store.AppendAsync(Sample.Manifest(1, "test.query.one", true, "body.table"));
        const string Evil = "'); DROP TABLE record; --";
        await store.AppendAsync(Sample.Record(2, $$"""{"table":"{{Evil}}","select":"{{Evil}}"}"""));

        await store.AssertFindsAsync($$"""{"body.table":"{{Evil}}"}""", 2);
        await store.AssertFindsAsync($$"""{"body.select":"{{Evil}}"}""", 2);
        await store.AssertFindsAsync($$"""{"thread":"{{Evil}}"}""");
        Assert.Equal(2, (await store.QueryAsync("{}")).MatchedTotal);
    }
}
