using Microsoft.Extensions.Logging;
using Syncropel.TestSupport;

namespace Syncropel.Synapse.Tests.Pipelines;

/// <summary>Latency budget, cost ceiling and quality floor of the task header.</summary>
public sealed class BoundsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_model_call_is_cancelled_when_the_rest_of_the_budget_is_used_up()
    {
        var clock = new ManualTimeProvider();
        var started = new TaskCompletionSource();
        var model = new TaskCompletionSource<double>();
        AdapterPipeline pipeline = Runs.Start(clock)
            .Then(new Tagger("a"), Runs.Takes(clock, TimeSpan.FromMilliseconds(60)))
            .Then(new Tagger("b"), (_, token) =>
            {
                token.Register(() => model.TrySetCanceled(token));
                started.SetResult();
                return new(model.Task);
            });
        Task<PipelineResult> run = pipeline.RunAsync(Runs.IR(budgetMs: 100), Stop);
        await started.Task;
        clock.Advance(TimeSpan.FromMilliseconds(39.9));
        Assert.False(model.Task.IsCompleted);
        clock.Advance(TimeSpan.FromMilliseconds(0.1));
        PipelineResult result = await run;
        Assert.True(model.Task.IsCanceled);
        Assert.Equal(["b 1 LATENCY_BUDGET_EXCEEDED"], result.Codes());
        Assert.Equal("the run has 100 ms and has taken 100; its model call was cancelled", result.StoppedBy!.Detail);
        Assert.Equal(["ocr", "a"], result.IR.Provenance.Models());
    }

    [Fact]
    public async Task A_model_that_does_not_heed_its_token_is_not_waited_for_and_its_failure_is_logged()
    {
        var clock = new ManualTimeProvider();
        var logger = new ListLogger();
        var model = new TaskCompletionSource<double>(TaskCreationOptions.RunContinuationsAsynchronously);
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        AdapterPipeline pipeline = Runs.Start(clock, logger).Then(new Tagger("a"), (_, _) =>
        {
            started.SetResult();
            return new(model.Task);
        });
        Task<PipelineResult> run = pipeline.RunAsync(Runs.IR(budgetMs: 100), Stop);
        await started.Task;
        clock.Advance(TimeSpan.FromMilliseconds(100));
        Assert.Equal(["a 0 LATENCY_BUDGET_EXCEEDED"], (await run).Codes());
        model.SetException(new TimeoutException("late"));
        await logger.Seen(213);
        Assert.Contains((213, LogLevel.Debug, "a failed after the pipeline had stopped waiting for it"), logger.Lines);
    }

    [Theory]
    [InlineData(100, true)]
    [InlineData(100.0001, false)]
    public async Task A_stage_may_use_the_budget_up_and_not_more(double milliseconds, bool fits)
    {
        // The timer cannot tell here: the clock is set, and no timer fires.
        var clock = new ManualTimeProvider();
        AdapterPipeline pipeline = Runs.Start(clock).Then(new Tagger("a"), (_, _) =>
        {
            clock.Set(clock.GetUtcNow() + TimeSpan.FromMilliseconds(milliseconds));
            return ValueTask.FromResult(1.0);
        });
        PipelineResult result = await pipeline.RunAsync(Runs.IR(budgetMs: 100), Stop);
        Assert.Equal(fits, result.Succeeded);
        Assert.Equal(fits ? [] : ["a 0 LATENCY_BUDGET_EXCEEDED"], result.Codes());
    }

    [Fact]
    public async Task Egress_counts_too_and_behind_the_budget_no_model_is_called()
    {
        var clock = new ManualTimeProvider();
        var slow = new Tagger("a") { OnEgress = _ => clock.Set(clock.GetUtcNow() + TimeSpan.FromSeconds(1)) };
        bool called = false;
        AdapterPipeline pipeline = Runs.Start(clock).Then(slow, Runs.Gives(1)).Then(new Tagger("b"), (_, _) =>
        {
            called = true;
            return ValueTask.FromResult(1.0);
        });
        PipelineResult result = await pipeline.RunAsync(Runs.IR(FailurePolicy.Partial, budgetMs: 100), Stop);
        Assert.Equal(["a 0 LATENCY_BUDGET_EXCEEDED", "b 1 LATENCY_BUDGET_EXCEEDED"], result.Codes());
        Assert.False(called);
        Assert.Equal(Runs.IR(FailurePolicy.Partial, budgetMs: 100).ToJson(), result.IR.ToJson());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(long.MaxValue)]
    public async Task Without_a_budget_or_with_a_very_long_one_time_does_not_matter(long budgetMs)
    {
        var clock = new ManualTimeProvider();
        AdapterPipeline pipeline = Runs.Start(clock).Then(new Tagger("a"), Runs.Takes(clock, TimeSpan.FromDays(400)));
        PipelineResult result = await pipeline.RunAsync(Runs.IR(budgetMs: budgetMs), Stop);
        Assert.True(result.Succeeded);
    }

    [Theory]
    [InlineData(0.3, true)]
    [InlineData(0.2999, false)]
    public async Task The_costs_of_the_run_stay_below_the_ceiling(double ceiling, bool fits)
    {
        AdapterPipeline pipeline = Runs.Start().Tag("a", cost: 0.1).Tag("free").Tag("b", cost: 0.1).Tag("c", cost: 0.1);
        PipelineResult result = await pipeline.RunAsync(Runs.IR(ceiling: ceiling), Stop);
        Assert.Equal(fits ? [] : ["c 3 COST_CEILING_EXCEEDED"], result.Codes());
        Assert.Equal(fits ? 5 : 4, result.IR.Provenance.Count);
    }

    [Fact]
    public async Task What_is_refused_does_not_count_so_that_something_cheaper_can_stand_in()
    {
        AdapterPipeline pipeline = Runs.Start()
            .Tag("a", cost: 1).Tag("dear", cost: 5).OrElse(new Tagger("cheap") { Cost = 1 }, Runs.Gives(1));
        PipelineResult result = await pipeline.RunAsync(Runs.IR(FailurePolicy.Fallback, ceiling: 2), Stop);
        Assert.True(result.Succeeded);
        Assert.Equal(["ocr", "a", "cheap"], result.IR.Provenance.Models());
        Assert.Equal("the run may cost 2 USD, has cost 1, and this stage is another 5", result.FailedStages[0].Detail);
    }

    [Fact]
    public async Task A_ceiling_of_nothing_lets_only_what_is_free_through()
    {
        PipelineResult result = await Runs.Start().Tag("free", cost: 0).Tag("dear", cost: 1e-9).RunAsync(Runs.IR(ceiling: 0), Stop);
        Assert.Equal(["dear 1 COST_CEILING_EXCEEDED"], result.Codes());
    }

    [Theory]
    [InlineData(0.5, true)]
    [InlineData(0.49999, false)]
    public async Task A_stage_below_the_quality_floor_has_failed(double confidence, bool fits)
    {
        PipelineResult result = await Runs.Start().Tag("a", confidence).RunAsync(Runs.IR(floor: 0.5), Stop);
        Assert.Equal(fits ? [] : ["a 0 QUALITY_BELOW_FLOOR"], result.Codes());
        if (!fits) Assert.Equal("the confidence is 0.49999; the task asks for 0.5 or more", result.StoppedBy!.Detail);
    }
}
