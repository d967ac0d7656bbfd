using Syncropel.TestSupport;

namespace Syncropel.Synapse.Tests.Pipelines;

/// <summary>Stages one after the other, where nothing goes wrong.</summary>
public sealed class StagesInOrderTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_stage_gets_what_the_one_before_gave()
    {
        CanonicalIR ir = Runs.IR();
        string before = ir.ToJson();
        PipelineResult result = await Runs.Start().Tag("a").Tag("b").Tag("c").RunAsync(ir, Stop);

        Assert.True(result.Succeeded);
        Assert.Equal(["ocr", "a", "b", "c"], result.IR.Provenance.Models());
        Assert.Equal(["a", "b", "c"], result.IR.Payload.Labels!.Select(static one => one.Label));
        Assert.Equal([0, 1, 2], result.Hops.Select(static hop => hop.Index));
        Assert.Equal([0, 1, 2], result.Hops.Select(static hop => hop.StageIndex));
        Assert.Equal(["[]", "[0]", "[1]"], result.Hops.Select(static hop => hop.Parents.ToString()));
        Assert.Equal(before, result.Hops[0].Before.ToJson());
        Assert.Equal(result.Hops[0].After.ToJson(), result.Hops[1].Before.ToJson());
        Assert.Equal(result.IR.ToJson(), result.Hops[2].After.ToJson());
        Assert.All(result.Hops, static hop => Assert.Same(hop.Entry, hop.After.Provenance.Last));
        Assert.All(result.IR.Provenance, static entry => Assert.Null(entry.BranchRole));
        Assert.Equal(before, ir.ToJson());
        Assert.Null(result.Partial);
        Assert.Null(result.StoppedBy);
    }

    [Fact]
    public async Task Without_stages_it_gives_what_it_is_given()
    {
        CanonicalIR ir = Runs.IR();
        PipelineResult result = await Runs.Start().RunAsync(ir, Stop);
        Assert.True(result.Succeeded);
        Assert.Equal(ir.ToJson(), result.IR.ToJson());
        Assert.NotSame(ir, result.IR);
        Assert.Empty(result.Hops);
    }

    [Fact]
    public async Task A_step_leaves_the_pipeline_before_it_as_it_was()
    {
        AdapterPipeline one = Runs.Start().Tag("a");
        _ = one.Tag("b").FanOut(Runs.Branching.Tag("c"));
        _ = one.OrElse(new Tagger("d"), Runs.Gives(1));
        PipelineResult result = await one.RunAsync(Runs.IR(), Stop);
        Assert.Equal(["ocr", "a"], result.IR.Provenance.Models());
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(10_000, 1)]
    [InlineData(10_001, 2)]
    [InlineData(1_234_567, 124)]
    public async Task The_latency_is_measured_and_rounded_up_to_whole_milliseconds(long ticks, long expected)
    {
        var clock = new ManualTimeProvider();
        AdapterPipeline pipeline = Runs.Start(clock).Then(new Tagger("a"), Runs.Takes(clock, TimeSpan.FromTicks(ticks)));
        PipelineResult result = await pipeline.RunAsync(Runs.IR(), Stop);
        Assert.Equal(expected, result.Hops[0].Entry.LatencyMs);
    }

    [Fact]
    public async Task The_latency_is_that_of_the_model_call_alone()
    {
        var clock = new ManualTimeProvider();
        var slow = new Tagger("a")
        {
            OnIngress = _ =>
            {
                clock.Advance(TimeSpan.FromSeconds(1));
                return "";
            },
            OnEgress = _ => clock.Advance(TimeSpan.FromSeconds(1)),
        };
        AdapterPipeline pipeline = Runs.Start(clock).Then(slow, Runs.Takes(clock, TimeSpan.FromMilliseconds(5)));
        PipelineResult result = await pipeline.RunAsync(Runs.IR(), Stop);
        Assert.Equal(5, result.Hops[0].Entry.LatencyMs);
    }

    [Fact]
    public async Task What_an_adapter_does_to_its_original_is_not_in_the_result()
    {
        var rude = new Tagger("a") { OnIngress = ir => ir.Payload.Language = "xx" };
        PipelineResult result = await Runs.Start().Then(rude, Runs.Throws(new InvalidOperationException())).RunAsync(Runs.IR(), Stop);
        Assert.Equal(Runs.IR().ToJson(), result.IR.ToJson());
    }

    [Fact]
    public async Task Who_changes_the_result_does_not_change_the_hops()
    {
        PipelineResult result = await Runs.Start().Tag("a").RunAsync(Runs.IR(), Stop);
        result.IR.Payload.Language = "xx";
        Assert.Null(result.Hops[0].After.Payload.Language);
    }

    [Fact]
    public void What_cannot_be_a_pipeline_is_refused_where_it_is_written()
    {
        AdapterPipeline empty = AdapterPipeline.Create();
        Assert.Throws<ArgumentException>(() => empty.Tag(" "));
        Assert.Throws<ArgumentException>(() => empty.FanOut());
        Assert.Throws<ArgumentException>(() => empty.FanOut(empty, null!));
        Assert.Throws<InvalidOperationException>(() => empty.OrElse(new Tagger("a"), Runs.Gives(1)));
        Assert.Throws<InvalidOperationException>(() => empty.FanOut(empty).OrElse(new Tagger("a"), Runs.Gives(1)));
    }
}
