using Syncropel.Query;

namespace Syncropel.Tests.Query;

public class SortTests
{
    [Fact]
    public void Fields_make_orders_that_can_be_put_one_behind_the_other()
    {
        Sort order = MusicCatalogTrack.Fields.DurationMs.Descending()
            .Then(MusicCatalogTrack.Fields.Title.Ascending())
            .Then(Record.Fields.CreatedAt.Descending())
            .Then(new JsonField("body.extra").Ascending());

        Assert.Equal("body.duration_ms descending, body.title ascending, created_at descending, body.extra ascending", order.ToString());
    }

    [Theory]
    [InlineData("title")]
    [InlineData("body")]
    [InlineData("body.")]
    [InlineData("body.a b")]
    [InlineData("")]
    public void A_path_that_no_query_can_ask_for_is_refused_by_name(string path)
    {
        Assert.Contains($"'{path}'", Assert.Throws<ArgumentException>(() => Sort.Ascending(path)).Message, StringComparison.Ordinal);
        Assert.Contains($"'{path}'", Assert.Throws<ArgumentException>(() => Sort.Descending(path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_field_that_orders_already_is_refused_the_second_time()
    {
        Sort order = Sort.Ascending("body.a").Then(Sort.Ascending("body.b"));

        ArgumentException refused = Assert.Throws<ArgumentException>(() => order.Then(Sort.Descending("body.b")));

        Assert.Contains("'body.b'", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "clock ascending, id ascending")]
    [InlineData("body.a", "body.a ascending, clock ascending, id ascending")]
    [InlineData("clock", "clock ascending, id ascending")]
    [InlineData("id", "id ascending")]
    public void Every_order_is_made_total(string? path, string expected) =>
        Assert.Equal(expected, string.Join(", ", SortOrder.Of(path is null ? null : Sort.Ascending(path)).Keys));

    [Fact]
    public void Nothing_orders_behind_the_id() =>
        Assert.Equal("id descending", string.Join(", ", SortOrder.Of(Sort.Descending("id").Then(Sort.Ascending("body.a"))).Keys));
}
