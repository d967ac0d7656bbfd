using Syncropel.Kernel.Query;
using Syncropel.Kernel.Storage.Sqlite;
using Syncropel.Kernel.Tests.Support;

namespace Syncropel.Kernel.Tests.Sqlite;

/// <summary>That answers do not take longer the more records there are that were not asked for.</summary>
public sealed class PlanTests : IDisposable
{
    private const string Indexed = "body.isrc";

    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("""{"filter":{"thread":"t"}}""", "record_thread (thread=?)")]
    [InlineData("""{"thread":"t","filter":{"clock":{"$gte":5,"$lt":9}}}""", "record_thread (thread=? AND clock>? AND clock<?)")]
    [InlineData("""{"filter":{"thread":"t","body.kind":"k.k.k","clock":{"$gte":5}}}""", "record_thread (thread=? AND clock>?)")]
    [InlineData("""{"filter":{"thread":"t","actor":"did:a:b","clock":7}}""", "record_thread (thread=? AND clock=?)")]
    [InlineData("""{"filter":{"body.kind":"k.k.k","clock":{"$gte":5}}}""", "record_kind (kind=? AND clock>?)")]
    [InlineData("""{"filter":{"actor":"did:a:b"}}""", "record_actor (actor=?)")]
    [InlineData("""{"filter":{"body.isrc":"x"}}""", "field_1 (<expr>=?)")]
    [InlineData("""{"filter":{"body.isrc":{"$in":["x","y"]},"body.kind":"k.k.k","thread":"t"}}""", "field_1 (<expr>=?)")]
    [InlineData("""{"filter":{"$and":[{"body.kind":"k.k.k"},{"$and":[{"body.isrc":"x"},{"body.y":1}]}]}}""", "field_1 (<expr>=?)")]
    [InlineData("""{"filter":{"$or":[{"body.isrc":"x"},{"body.kind":"k.k.k","body.isrc":"y"}]}}""", "field_1 (<expr>=?)")]
    [InlineData("""{"filter":{"$or":[{"body.isrc":"x"},{"thread":"t","body.y":1}]}}""", "record_thread (thread=?)")]
    [InlineData("""{"filter":{"body.isrc":"x","body.kind":"k.k.k"}}""", "SEARCH element USING PRIMARY KEY (field=? AND key=?)")]
    [InlineData("""{"filter":{"body.isrc":{"$lte":"x"}}}""", "SEARCH element USING PRIMARY KEY (field=? AND key>? AND key<?)")]
    [InlineData("""{"filter":{"body.isrc":{"$gt":3}}}""", "field_1 (<expr>>? AND <expr><?)")]
    [InlineData("""{"filter":{"body.isrc":{"$gte":"a","$lt":"b"},"body.kind":"k.k.k"}}""", "field_1 (<expr>>? AND <expr><?)")]
    [InlineData("""{"filter":{"$and":[{"body.isrc":{"$lte":9}},{"body.kind":"k.k.k"},{"body.isrc":{"$gt":3}}]}}""", "field_1 (<expr>>? AND <expr><?)")]
    [InlineData("""{"filter":{"body.isrc":{"$gte":"a"},"body.kind":"k.k.k"}}""", "record_kind (kind=?)")]
    [InlineData("""{"filter":{"body.isrc":{"$gte":"a","$lt":9},"body.kind":"k.k.k"}}""", "record_kind (kind=?)")]
    [InlineData("""{"filter":{"body.isrc":{"$like":"US%"},"body.kind":"k.k.k"}}""", "field_1 (<expr>>? AND <expr><?)")]
    [InlineData("""{"filter":{"body.isrc":{"$like":"%US"},"body.kind":"k.k.k"}}""", "record_kind (kind=?)")]
    [InlineData("""{"filter":{"body.isrc":{"$like":"US%"}}}""", "field_1 (<expr>>? AND <expr><?)")]
    [InlineData("""{"filter":{"body.isrc":{"$exists":false}}}""", "field_1 (<expr>>? AND <expr><?)")]
    [InlineData("""{"filter":{"body.y":1},"sort":{"body.isrc":1},"limit":5}""", "SEARCH record USING INDEX field_1")]
    [InlineData("""{"sort":{"body.isrc":-1},"limit":5}""", "SEARCH record USING INDEX field_1")]
    public async Task A_query_is_answered_by(string document, string index)
    {
        await using SqliteStore store = await OpenAsync();
        string plan = await store.PlanAsync(document);

        Assert.Contains(index, plan, StringComparison.Ordinal);
        Assert.DoesNotContain("SCAN", plan, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"filter":{"body.isrc":"x","body.kind":"k.k.k","thread":"t","actor":"did:a:b","clock":{"$gte":5}}}""")]
    [InlineData("""{"filter":{"$and":[{"body.kind":"k.k.k"},{"$and":[{"body.isrc":{"$in":["x",null]}},{"body.y":1}]}]}}""")]
    public async Task A_field_that_was_declared_for_an_index_comes_before_what_most_records_have_in_common(string document)
    {
        await using SqliteStore store = await OpenAsync();
        Assert.DoesNotContain("record_", await store.PlanAsync(document), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"filter":{"body.other":"x"}}""")]
    [InlineData("""{"filter":{"$not":{"body.isrc":"x"}}}""")]
    [InlineData("""{"filter":{"$or":[{"body.isrc":"x"},{"body.other":"x"}]}}""")]
    public async Task A_query_that_no_index_serves_looks_at_all_records(string document)
    {
        await using SqliteStore store = await OpenAsync();
        Assert.Contains("SCAN record", await store.PlanAsync(document), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_asks_is_told_which_fields_an_index_serves()
    {
        await using SqliteStore store = await OpenAsync();
        QueryResult answer = await store.QueryAsync(
            """{"filter":{"body.isrc":"x","body.y":1,"thread":"t","clock":1},"sort":{"act":1},"explain":true}""");

        Assert.Equal(["body.isrc", "clock", "thread"], answer.Plan.Indexed);
        Assert.Equal(["act", "body.y"], answer.Plan.Unindexed);
        Assert.Equal(["clock"], (await store.QueryAsync("""{"filter":{"clock":1},"explain":true}""")).Plan.Unindexed);
        Assert.Empty((await store.QueryAsync("""{"filter":{"body.isrc":"x"}}""")).Plan.Indexed);
    }

    private async Task<SqliteStore> OpenAsync()
    {
        SqliteStore store = await Stores.OpenRecordsAsync(_folder.File);
        await store.AppendAsync(Sample.Manifest(1, "music.catalog.track", true, Indexed));
        return store;
    }
}
