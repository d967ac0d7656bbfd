using Syncropel.Kernel.Storage.Sqlite;
using Syncropel.Kernel.Tests.Support;

namespace Syncropel.Kernel.Tests.Sqlite;

public sealed class ManifestTests : IDisposable
{
    private const string Question = """{"filter":{"body.isrc":"x"}}""";

    private readonly Folder _folder = new();
    private readonly ListLogger _logger = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_index_comes_and_goes_with_the_manifests_that_ask_for_it()
    {
        await using SqliteStore store = await Stores.OpenRecordsAsync(_folder.File, _logger);
        await store.AppendAsync(Sample.Record(1, """{"isrc":"x"}"""));
        Assert.DoesNotContain("field_", await store.PlanAsync(Question), StringComparison.Ordinal);

        await store.AppendAsync(Sample.Manifest(1, "music.catalog.track", true, "body.isrc", "body.year"));
        Assert.Contains("field_1", await store.PlanAsync(Question), StringComparison.Ordinal);
        await store.AppendAsync(Sample.Record(2, """{"isrc":["y","x"]}"""));
        await store.AssertFindsAsync("""{"body.isrc":"x"}""", 1, 2);

        // Another kind asks for the same, and then only that one does.
        await store.AppendAsync(Sample.Manifest(2, "music.catalog.album", true, "body.isrc"));
        await store.AppendAsync(Sample.Manifest(3, "music.catalog.track", false));
        Assert.Contains("field_1", await store.PlanAsync(Question), StringComparison.Ordinal);

        await store.AppendAsync(Sample.Manifest(4, "music.catalog.album", true));
        Assert.DoesNotContain("field_", await store.PlanAsync(Question), StringComparison.Ordinal);
        await store.AssertFindsAsync("""{"body.isrc":"x"}""", 1, 2);

        // Its number stays the field's.
        await store.AppendAsync(Sample.Manifest(5, "music.catalog.album", true, "body.other", "body.isrc"));
        Assert.Contains("field_1", await store.PlanAsync(Question), StringComparison.Ordinal);
        Assert.Equal(["body.isrc", "body.year", "body.isrc", "body.other"], _logger.Of(205).Select(static text => text.Split(' ')[2]));
        Assert.Equal(2, _logger.Of(206).Count);
        Assert.Empty(_logger.Troubles);
    }

    [Fact]
    public async Task Indexes_are_there_again_when_the_store_is_opened_again()
    {
        await using (SqliteStore store = await Stores.OpenRecordsAsync(_folder.File))
        {
            await store.AppendAsync([Sample.Manifest(1, "music.catalog.track", true, "body.isrc"), Sample.Record(1, """{"isrc":"x"}""")]);
        }

        await using SqliteStore again = await Stores.OpenRecordsAsync(_folder.File, _logger);
        Assert.Contains("field_1", await again.PlanAsync(Question), StringComparison.Ordinal);
        await again.AssertFindsAsync("""{"body.isrc":"x"}""", 1);
        Assert.Empty(_logger.Of(205));

        await again.AppendAsync(Sample.Manifest(2, "music.catalog.track", false));
        Assert.DoesNotContain("field_", await again.PlanAsync(Question), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"topic":"body_kind_manifest","kind":"a.b.c","indexed_fields":["thread","body.a b","body.",3,"body.isrc'); DROP TABLE record"]}""")]
    [InlineData("""{"topic":"other","kind":"a.b.c","indexed_fields":["body.isrc"]}""")]
    [InlineData("""{"topic":"body_kind_manifest","kind":"a.b.c","indexed_fields":"body.isrc"}""")]
    public async Task What_is_no_field_of_a_body_has_no_index(string body)
    {
        await using SqliteStore store = await Stores.OpenRecordsAsync(_folder.File, _logger);
        await store.AppendAsync(Sample.Record(1, body, "th_engine_config", act: "LEARN"));

        Assert.Empty(_logger.Of(205));
        Assert.Empty(_logger.Troubles);
        Assert.Equal(1, (await store.QueryAsync("{}")).MatchedTotal);
    }

    [Fact]
    public async Task Fields_that_differ_in_case_alone_are_two()
    {
        await using SqliteStore store = await Stores.OpenRecordsAsync(_folder.File, _logger);
        await store.AppendAsync(Sample.Manifest(1, "a.b.c", true, "body.x", "body.X"));
        await store.AppendAsync([Sample.Record(1, """{"X":1}"""), Sample.Record(2, """{"x":1}""")]);

        await store.AssertFindsAsync("""{"body.x":1}""", 2);
        await store.AssertFindsAsync("""{"body.X":1}""", 1);
        Assert.Empty(_logger.Troubles);
    }
}
