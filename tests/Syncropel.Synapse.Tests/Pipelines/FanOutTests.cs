namespace Syncropel.Synapse.Tests.Pipelines;

/// <summary>Several ways at once, and one chain behind them.</summary>
public sealed class FanOutTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Entries_stand_in_the_order_of_the_branches_with_their_ids_and_roles()
    {
        AdapterPipeline pipeline = Runs.Start().Tag("first").Tag("src")
            .FanOut(Runs.Branching.Tag("a1").Tag("a2"), Runs.Branching.Tag("b1")).Tag("join").Tag("last");
        PipelineResult result = await pipeline.RunAsync(Runs.IR(), Stop);
        Assert.True(result.Succeeded);
        Assert.Equal(
            ["ocr - -", "first - -", "src - Source", "a1 1 Branch", "a2 1 Branch", "b1 2 Branch", "join - Merge", "last - -"],
            result.IR.Provenance.Select(Tell));
        Assert.Equal([0, 1, 2, 3, 4, 5, 6], result.Hops.Select(static hop => hop.Index));
        Assert.Equal([0, 1, 2, 3, 4, 5, 6], result.Hops.Select(static hop => hop.StageIndex));
        Assert.Equal(["[]", "[0]", "[1]", "[2]", "[1]", "[3, 4]", "[5]"], result.Hops.Select(static hop => hop.Parents.ToString()));
        Assert.Equal(result.IR.Provenance.Skip(1), result.Hops.Select(static hop => hop.Entry));
        Assert.Equal(["first", "src", "a1", "a2", "b1", "join", "last"], result.IR.Payload.Labels!.Select(static one => one.Label));
        Assert.Equal(["ocr", "first", "src", "b1"], result.Hops[4].After.Provenance.Models());
        Assert.Equal(["ocr", "first", "src", "a1", "a2", "b1"], result.Hops[5].Before.Provenance.Models());
    }

    [Fact]
    public async Task Branches_run_at_once_and_their_order_is_that_of_the_pipeline_whoever_ends_first()
    {
        var first = new TaskCompletionSource<double>(TaskCreationOptions.RunContinuationsAsynchronously);
        AdapterPipeline waits = Runs.Branching.Then(new Tagger("a"), (_, _) => new(first.Task));
        AdapterPipeline frees = Runs.Branching.Tag("b").Then(new Tagger("c"), (_, _) =>
        {
            first.SetResult(0.7);
            return ValueTask.FromResult(0.8);
        });
        PipelineResult result = await Runs.Start().FanOut(waits, frees).RunAsync(Runs.IR(), Stop);
        Assert.Equal(["ocr", "a", "b", "c"], result.IR.Provenance.Models());
        Assert.Equal(["[]", "[]", "[1]"], result.Hops.Select(static hop => hop.Parents.ToString()));
    }

    [Fact]
    public async Task A_model_that_blocks_does_not_hold_up_the_other_branches()
    {
        using var open = new ManualResetEventSlim();
        AdapterPipeline blocks = Runs.Branching.Then(new Tagger("a"), (_, token) =>
        {
            open.Wait(token);
            return ValueTask.FromResult(1.0);
        });
        AdapterPipeline frees = Runs.Branching.Then(new Tagger("b"), (_, _) =>
        {
            open.Set();
            return ValueTask.FromResult(1.0);
        });
        PipelineResult result = await Runs.Start().FanOut(blocks, frees).RunAsync(Runs.IR(), Stop);
        Assert.True(result.Succeeded);
    }

    [Fact]
    public async Task A_fan_out_within_a_branch_has_branches_of_its_own()
    {
        AdapterPipeline inner = Runs.Branching.Tag("src").FanOut(Runs.Branching.Tag("x"), Runs.Branching.Tag("y")).Tag("join");
        PipelineResult result = await Runs.Start().FanOut(inner, Runs.Branching.Tag("b")).RunAsync(Runs.IR(), Stop);
        Assert.Equal(
            ["ocr - -", "src 1 Source", "x 3 Branch", "y 4 Branch", "join 1 Merge", "b 2 Branch"], result.IR.Provenance.Select(Tell));
        Assert.Equal([0, 1, 2, 3, 4], result.Hops.Select(static hop => hop.StageIndex));
        Assert.Equal(["[]", "[0]", "[0]", "[1, 2]", "[]"], result.Hops.Select(static hop => hop.Parents.ToString()));
    }

    [Theory]
    [InlineData(FailurePolicy.Abort)]
    [InlineData(FailurePolicy.Fallback)]
    public async Task A_branch_that_stops_stops_the_run_before_the_fan_out_and_every_failure_is_told(FailurePolicy policy)
    {
        AdapterPipeline pipeline = Runs.Start().Tag("a").FanOut(
            Runs.Branching.Tag("ok").Throw("x").Tag("never"), Runs.Branching.Tag("fine"), Runs.Branching.Throw("y")).Tag("z");
        PipelineResult result = await pipeline.RunAsync(Runs.IR(policy), Stop);
        Assert.Equal(["x 2 MODEL_CALL_FAILED", "y 5 MODEL_CALL_FAILED"], result.Codes());
        Assert.Same(result.FailedStages[0], result.StoppedBy);
        Assert.Equal(["ocr", "a"], result.IR.Provenance.Models());
        Assert.Equal("a", Assert.Single(result.Hops).Entry.ModelId);
    }

    [Fact]
    public async Task Under_partial_the_branches_give_what_they_have()
    {
        AdapterPipeline pipeline = Runs.Start().Tag("a").FanOut(Runs.Branching.Throw("x").Tag("x2"), Runs.Branching.Throw("y")).Tag("z");
        PipelineResult result = await pipeline.RunAsync(Runs.IR(FailurePolicy.Partial), Stop);
        Assert.Equal(["x 1 MODEL_CALL_FAILED", "y 3 MODEL_CALL_FAILED"], result.Codes());
        Assert.Equal(["ocr - -", "a - Source", "x2 1 Branch", "z - Merge"], result.IR.Provenance.Select(Tell));
        Assert.Equal(["[]", "[0]", "[1, 0]"], result.Hops.Select(static hop => hop.Parents.ToString()));
        Assert.Equal(["a", "x2", "z"], result.Partial!.CompletedStages);
    }

    [Fact]
    public async Task A_fallback_within_a_branch_takes_the_role_of_the_stage()
    {
        AdapterPipeline pipeline = Runs.Start().Throw("s").OrElse(new Tagger("s2"), Runs.Gives(1))
            .FanOut(Runs.Branching.Throw("x").OrElse(new Tagger("x2"), Runs.Gives(1))).Throw("m").OrElse(new Tagger("m2"), Runs.Gives(1));
        PipelineResult result = await pipeline.RunAsync(Runs.IR(FailurePolicy.Fallback), Stop);
        Assert.True(result.Succeeded);
        Assert.Equal(["ocr - -", "s2 - Source", "x2 1 Branch", "m2 - Merge"], result.IR.Provenance.Select(Tell));
    }

    [Fact]
    public async Task The_merge_can_be_another()
    {
        static Payload Merge(CanonicalIR source, IReadOnlyList<CanonicalIR> branches)
        {
            source.Payload.Score = branches.Average(static ir => ir.Provenance.Last!.Confidence);
            return source.Payload;
        }

        AdapterPipeline pipeline = Runs.Start().FanOut(Merge, Runs.Branching.Tag("a", 0.25), Runs.Branching.Tag("b", 0.75));
        PipelineResult result = await pipeline.RunAsync(Runs.IR(), Stop);
        Assert.Equal(0.5, result.IR.Payload.Score);
        Assert.Null(result.IR.Payload.Labels);
        Assert.Equal(["ocr", "a", "b"], result.IR.Provenance.Models());
    }

    [Theory]
    [InlineData(FailurePolicy.Abort, false)]
    [InlineData(FailurePolicy.Partial, true)]
    public async Task A_merge_that_fails_is_a_failure_of_the_fan_out(FailurePolicy policy, bool goesOn)
    {
        static Payload Merge(CanonicalIR source, IReadOnlyList<CanonicalIR> branches) =>
            throw new InvalidOperationException("apples and pears");

        AdapterPipeline pipeline = Runs.Start().Tag("s").FanOut(Merge, Runs.Branching.Tag("a"), Runs.Branching.Tag("b")).Tag("z");
        PipelineResult result = await pipeline.RunAsync(Runs.IR(policy), Stop);
        Assert.Equal(["a+b 1 MERGE_FAILED"], result.Codes());
        Assert.Equal("System.InvalidOperationException: apples and pears", result.FailedStages[0].Detail);
        Assert.Equal(goesOn ? ["ocr", "s", "z"] : ["ocr", "s"], result.IR.Provenance.Models());
    }

    [Fact]
    public async Task Costs_of_all_branches_count()
    {
        AdapterPipeline pipeline = Runs.Start()
            .FanOut(Runs.Branching.Tag("a", cost: 1), Runs.Branching.Tag("b", cost: 1)).Tag("z", cost: 1);
        Assert.Equal(["z 2 COST_CEILING_EXCEEDED"], (await pipeline.RunAsync(Runs.IR(ceiling: 2.5), Stop)).Codes());
    }

    private static string Tell(ProvenanceEntry entry)
    {
        int branch = entry.BranchId is { } id ? Enumerable.Range(1, 9).Single(number => Runs.Branch(number) == id) : 0;
        return $"{entry.ModelId} {(branch == 0 ? "-" : branch)} {entry.BranchRole?.ToString() ?? "-"}";
    }
}
