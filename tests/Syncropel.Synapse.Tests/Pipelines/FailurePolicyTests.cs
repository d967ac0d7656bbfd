using Microsoft.Extensions.Logging;

namespace Syncropel.Synapse.Tests.Pipelines;

/// <summary>What becomes of a run when a stage fails.</summary>
public sealed class FailurePolicyTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Abort_stops_at_the_stage_with_the_last_good_IR()
    {
        bool called = false;
        AdapterPipeline fails = Runs.Start().Tag("a").Throw("b").OrElse(new Tagger("spare"), Runs.Gives(1));
        AdapterPipeline pipeline = fails.Then(new Tagger("c"), (_, _) =>
        {
            called = true;
            return ValueTask.FromResult(1.0);
        });
        PipelineResult result = await pipeline.RunAsync(Runs.IR(), Stop);

        Assert.False(result.Succeeded);
        Assert.False(called);
        Assert.Equal(["b 1 MODEL_CALL_FAILED"], result.Codes());
        Assert.Same(result.FailedStages[0], result.StoppedBy);
        Assert.Equal("System.InvalidOperationException: no GPU", result.StoppedBy!.Detail);
        Assert.Equal(["ocr", "a"], result.IR.Provenance.Models());
        Assert.Equal("a", Assert.Single(result.Hops).Entry.ModelId);
        Assert.Null(result.Partial);
    }

    [Fact]
    public async Task Partial_goes_on_without_the_stage_and_says_what_there_is()
    {
        AdapterPipeline pipeline = Runs.Start().Tag("a").Throw("b").Tag("c").Throw("d");
        PipelineResult result = await pipeline.RunAsync(Runs.IR(FailurePolicy.Partial), Stop);

        Assert.False(result.Succeeded);
        Assert.Null(result.StoppedBy);
        Assert.Equal(["b 1 MODEL_CALL_FAILED", "d 3 MODEL_CALL_FAILED"], result.Codes());
        Assert.Equal(["ocr", "a", "c"], result.IR.Provenance.Models());
        Assert.Equal(["[]", "[0]"], result.Hops.Select(static hop => hop.Parents.ToString()));
        Assert.Equal(["a", "c"], result.Partial!.CompletedStages);
        Assert.Equal(
            """
            {"partial_completion":true,"completed_stages":["a","c"],"failed_stages":[
            {"model_id":"b","error":"MODEL_CALL_FAILED","detail":"System.InvalidOperationException: no GPU","stage_index":1},
            {"model_id":"d","error":"MODEL_CALL_FAILED","detail":"System.InvalidOperationException: no GPU","stage_index":3}],
            "payload":{"modality":"text","content":"Shares of Acme rose.","labels":[{"label":"a","score":0.9},{"label":"c","score":0.9}]},
            "provenance":[
            {"model_id":"ocr","adapter_version":"1.0.0","confidence":0.5,"latency_ms":3,"timestamp_unix":1,"cost_usd":9},
            {"model_id":"a","adapter_version":"1.2.3","confidence":0.9,"latency_ms":1,"timestamp_unix":7},
            {"model_id":"c","adapter_version":"1.2.3","confidence":0.9,"latency_ms":1,"timestamp_unix":7}]}
            """.Replace("\n", "", StringComparison.Ordinal),
            result.Partial.ToJson());
    }

    [Fact]
    public async Task Partial_without_a_failure_is_complete()
    {
        PipelineResult result = await Runs.Start().Tag("a").RunAsync(Runs.IR(FailurePolicy.Partial), Stop);
        Assert.True(result.Succeeded);
        Assert.Null(result.Partial);
    }

    [Fact]
    public async Task Fallback_tries_in_order_until_one_is_through()
    {
        var logger = new ListLogger();
        AdapterPipeline pipeline = Runs.Start(logger: logger).Tag("a")
            .Throw("b").OrElse(new Tagger("b2"), Runs.Throws(new TimeoutException("slow"))).OrElse(new Tagger("b3"), Runs.Gives(0.4))
            .OrElse(new Tagger("b4"), Runs.Gives(1)).Tag("c");
        PipelineResult result = await pipeline.RunAsync(Runs.IR(FailurePolicy.Fallback), Stop);

        Assert.True(result.Succeeded);
        Assert.Equal(["ocr", "a", "b3", "c"], result.IR.Provenance.Models());
        Assert.Equal(["b 1 MODEL_CALL_FAILED", "b2 1 MODEL_CALL_FAILED"], result.Codes());
        Assert.Equal([0, 1, 2], result.Hops.Select(static hop => hop.StageIndex));
        Assert.Equal(
            [
                (210, LogLevel.Warning, "Stage 1 (b) failed by MODEL_CALL_FAILED: System.InvalidOperationException: no GPU"),
                (210, LogLevel.Warning, "Stage 1 (b2) failed by MODEL_CALL_FAILED: System.TimeoutException: slow"),
                (212, LogLevel.Information, "Stage 1: b3 stands in for b"),
            ],
            logger.Lines);
    }

    [Fact]
    public async Task Fallback_fails_where_nothing_stands_in()
    {
        AdapterPipeline pipeline = Runs.Start().Tag("a").Throw("b").OrElse(new Tagger("b2"), Runs.Throws(new TimeoutException())).Tag("c");
        PipelineResult result = await pipeline.RunAsync(Runs.IR(FailurePolicy.Fallback), Stop);
        Assert.False(result.Succeeded);
        Assert.Equal("b2", result.StoppedBy!.ModelId);
        Assert.Equal(["ocr", "a"], result.IR.Provenance.Models());
    }

    [Fact]
    public async Task What_adapters_throw_is_told_by_where_they_throw_it()
    {
        var ingress = new Tagger("i") { OnIngress = _ => throw new FormatException("bad \0 text \ud800") };
        var nothing = new Tagger("n") { OnIngress = _ => null! };
        var egress = new Tagger("e") { OnEgress = _ => throw new KeyNotFoundException("no label") };
        AdapterPipeline pipeline = Runs.Start()
            .Then(ingress, Runs.Gives(1)).Then(nothing, Runs.Gives(1)).Then(egress, Runs.Gives(1)).Tag("range", 1.5);
        PipelineResult result = await pipeline.RunAsync(Runs.IR(FailurePolicy.Partial), Stop);
        Assert.Equal(["i 0 INGRESS_FAILED", "n 1 INGRESS_FAILED", "e 2 EGRESS_FAILED", "range 3 EGRESS_FAILED"], result.Codes());
        Assert.Equal("System.FormatException: bad \uFFFD text \uFFFD", result.FailedStages[0].Detail);
        Assert.Equal("ingress returned null; return an empty input", result.FailedStages[1].Detail);
        Assert.Equal("System.Collections.Generic.KeyNotFoundException: no label", result.FailedStages[2].Detail);
        Assert.StartsWith(
            "Syncropel.Synapse.AdapterConfigurationException: range: confidence is 1.5",
            result.FailedStages[3].Detail,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_model_call_that_throws_before_it_awaits_has_failed_too()
    {
        AdapterPipeline pipeline = Runs.Start().Then(new Tagger("a"), static (_, _) => throw new InvalidOperationException("at once"));
        PipelineResult result = await pipeline.RunAsync(Runs.IR(), Stop);
        Assert.Equal(["a 0 MODEL_CALL_FAILED"], result.Codes());
    }
}
