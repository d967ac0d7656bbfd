using Syncropel.Testing;
using Syncropel.Tests.Client;

namespace Syncropel.Tests.Query;

public class ExplainTests
{
    [Fact]
    public async Task A_plan_names_the_fields_and_how_many_records_match()
    {
        using var setup = new Setup(_ => Replies.Ok(
            """{"records":[],"capped":false,"matched_total":7,"plan":{"indexed_fields":["body.kind"],"unindexed_fields":["body.year",7]}}"""));

        ReadResult<QueryPlan> plan = await setup.Client.ExplainAsync<Track>(
            Filter.Gt("body.year", 1990), sort: Sort.Descending("body.year"), cancellationToken: Setup.Cancel);

        Assert.True(plan.Success);
        Assert.Equal(["body.kind"], plan.Value.IndexedFields);
        Assert.Equal(["body.year"], plan.Value.UnindexedFields);
        Assert.Equal(7, plan.Value.MatchedTotal);
        Assert.Contains("\"explain\":true", setup.Kernel.Requests[0].Text, StringComparison.Ordinal);
        Assert.Contains("\"sort\":{\"body.year\":-1,", setup.Kernel.Requests[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"plan":7,"matched_total":"x"}""")]
    [InlineData("""{"plan":{"indexed_fields":{}}}""")]
    public async Task A_kernel_that_does_not_explain_has_an_empty_plan(string answer)
    {
        using var setup = new Setup(_ => Replies.Ok(answer));

        ReadResult<QueryPlan> plan = await setup.Client.ExplainAsync(new RecordQuery { Thread = "t" }, Setup.Cancel);

        Assert.True(plan.Success);
        Assert.Equal(QueryPlan.Empty, plan.Value);
    }

    [Fact]
    public async Task MockKernel_explains_a_typed_query()
    {
        var kernel = new MockKernel();
        await using var client = new SyncropelClient(new() { Identity = Identity.Static(Setup.Did), Handler = kernel.CreateHandler() });
        _ = await client.EmitAsync(new Track("Glow", 2004), "t", cancellationToken: Setup.Cancel);
        _ = await client.EmitAsync(new Track("Gone", 1980), "t", cancellationToken: Setup.Cancel);

        ReadResult<QueryPlan> plan = await client.ExplainAsync<Track>(Filter.Gt("body.year", 1990), cancellationToken: Setup.Cancel);

        Assert.Equal(1, plan.Value.MatchedTotal);
        Assert.Contains("body.year", plan.Value.UnindexedFields);
    }
}
