using Syncropel.Kernel.PostgreSql.Tests.Support;
using Syncropel.Kernel.Storage.PostgreSql.Queries;

namespace Syncropel.Kernel.PostgreSql.Tests.Queries;

/// <summary>Queries of which the database can only say what may match.</summary>
public sealed class CandidateTests(PostgresServer server)
{
    [Fact]
    public async Task However_many_are_passed_over_the_page_is_that_of_the_order()
    {
        // More than twice as many as are kept at once.
        const int Count = 21_000;
        await using Comparison both = await Comparison.OfAsync(
            server, [.. Enumerable.Range(0, Count).Select(static clock => Sample.Record(clock, $$"""{"a":[{{clock * 7 % 1000}}]}"""))]);
        foreach (int offset in new[] { 0, 9_000, 9_999, 10_000, 10_001, 19_998, 20_990, Count, 30_000 })
        {
            await both.AskAsync($$"""{"sort":{"body.a":-1},"offset":{{offset}},"limit":20}""");
        }
    }

    [Theory]
    [InlineData(5, 1000, 5)]
    [InlineData(1, 1000, 1)]
    [InlineData(1000, 1000, 1000)]
    [InlineData(1001, 1000, 1000)]
    public void Of_any_number_no_more_are_kept_than_the_first(int most, int count, int kept)
    {
        FirstMatches first = Add(most, count, length: 0);

        Assert.Equal(most < count, first.AreCut);
        Assert.Equal(Enumerable.Range(0, kept).Select(static clock => (long)clock), first.Take().Select(static match => match.Clock));
    }

    [Fact]
    public void Of_long_ones_no_more_are_kept_than_a_page_has_room_for_and_one()
    {
        FirstMatches first = Add(1000, count: 100, length: 3 << 20);

        Assert.True(first.AreCut);
        Assert.Equal([0, 1, 2, 3, 4, 5], first.Take().Select(static match => match.Clock));
    }

    // They come in no order.
    private static FirstMatches Add(int most, int count, int length)
    {
        var order = new MatchOrder([]);
        var first = new FirstMatches(order, most, static match => match.Row.Bytes);
        string text = new('x', length);
        foreach (int clock in Enumerable.Range(0, count).OrderBy(static i => i * 7919 % 1009))
        {
            first.Add(new Match(Sample.Record(clock, $$"""{"text":"{{text}}"}"""), clock, []));
        }

        return first;
    }
}
