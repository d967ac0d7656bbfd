using System.Net;
using Syncropel.Synapse.Kinds;
using Syncropel.Synapse.Tests.Pipelines;
using Start = Syncropel.Synapse.Tests.Pipelines.Runs;

namespace Syncropel.Synapse.Tests.Recording;

/// <summary>Pipelines that record themselves: whatever shape a run has, what is recorded of it is sound.</summary>
public sealed class RecordToTests
{
    private static readonly Dictionary<string, (AdapterPipeline Pipeline, FailurePolicy Policy, int Hops)> All = new()
    {
        ["one"] = (Start.Start().Tag("a"), FailurePolicy.Abort, 1),
        ["in order"] = (Start.Start().Tag("a").Tag("b").Tag("c"), FailurePolicy.Abort, 3),
        ["a fan-out"] = (Start.Start().Tag("s").FanOut(Way("a"), Way("b")).Tag("m").Tag("z"), FailurePolicy.Abort, 5),
        ["a fan-out at the beginning"] = (Start.Start().FanOut(Way("a"), Way("b")).Tag("m"), FailurePolicy.Abort, 3),
        ["a fan-out at the end"] = (Start.Start().Tag("s").FanOut(Way("a"), Way("b", "c")), FailurePolicy.Abort, 4),
        ["two fan-outs in a row"] = (
            Start.Start().Tag("s").FanOut(Way("a"), Way("b")).FanOut(Way("c"), Way("d")).Tag("m"), FailurePolicy.Abort, 6),
        ["one branch alone"] = (Start.Start().Tag("s").FanOut(Way("a")).Tag("m"), FailurePolicy.Abort, 3),
        ["a branch without stages"] = (Start.Start().Tag("s").FanOut(Way(), Way("a")).Tag("m"), FailurePolicy.Abort, 3),
        ["a fan-out within a branch"] = (
            Start.Start().Tag("s").FanOut(Way("a").FanOut(Way("b"), Way("c")).Tag("m"), Way("d")).Tag("n"), FailurePolicy.Abort, 7),
        ["a fan-out at the beginning of a branch"] = (
            Start.Start().FanOut(Way().FanOut(Way("b"), Way("c")), Way("d")).Tag("n"), FailurePolicy.Abort, 4),
        ["a branch that failed"] = (
            Start.Start().Tag("s").FanOut(Way("a"), Start.Branching.Throw("b")).Tag("m"), FailurePolicy.Partial, 3),
        ["a branch that failed in its first stage"] = (
            Start.Start().Tag("s").FanOut(Way("a"), Start.Branching.Throw("b").Tag("c")).Tag("m"), FailurePolicy.Partial, 4),
        ["a source that failed"] = (
            Start.Start().Throw("s").FanOut(Way("a"), Way("b")).Tag("m"), FailurePolicy.Partial, 3),
        ["a stage between that failed"] = (Start.Start().Tag("a").Throw("b").Tag("c"), FailurePolicy.Partial, 2),
        ["a merging stage that failed"] = (
            Start.Start().Tag("s").FanOut(Way("a"), Way("b")).Throw("m").Tag("z"), FailurePolicy.Partial, 4),
        ["a stage that stopped the run"] = (Start.Start().Tag("a").Throw("b").Tag("c"), FailurePolicy.Abort, 1),
        ["a fan-out that stopped the run"] = (
            Start.Start().Tag("s").FanOut(Way("a"), Start.Branching.Throw("b")), FailurePolicy.Abort, 1),
        ["what stands in"] = (
            Start.Start().Throw("a").OrElse(new Tagger("b"), Start.Gives(0.5)).Tag("c"), FailurePolicy.Fallback, 2),
    };

    public static TheoryData<string> Shapes => [.. All.Keys];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Runs a pipeline of a shape, recorded.</summary>
    internal static Task<PipelineResult> RunAsync(string shape, ISyncropelClient client) =>
        All[shape].Pipeline.RecordTo(client, RecordingBench.Thread).RunAsync(Start.IR(All[shape].Policy), Stop);

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task What_a_run_of_any_shape_records_is_sound(string shape)
    {
        await using var bench = new RecordingBench();
        var (pipeline, policy, hops) = All[shape];

        PipelineResult result = await pipeline.RecordTo(bench.Client, RecordingBench.Thread).RunAsync(Start.IR(policy), Stop);

        AuditReport report = await bench.VerifyAsync();
        Assert.True(report.IsSound, report.First?.ToString());
        Assert.Equal((hops, hops, 1), (result.Hops.Count, report.Verified, report.Chains.Count));
        Assert.True(result.Recording!.Success);
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task In_a_chain_of_any_shape_every_record_that_is_changed_is_named(string shape)
    {
        await using var bench = new RecordingBench();
        var (pipeline, policy, hops) = All[shape];
        PipelineResult result = await pipeline.RecordTo(bench.Client, RecordingBench.Thread).RunAsync(Start.IR(policy), Stop);

        for (int i = 0; i < hops; i++)
        {
            RecordId id = result.Recording!.Emits[i].RecordId!.Value;
            bench.Tamper(records => records.Single(one => (string)one!["id"]! == id.ToString())!["body"]!["confidence"] = 0.123);
            AuditFinding finding = Assert.IsType<AuditFinding>((await bench.VerifyAsync()).First);
            Assert.Equal((id, AuditFault.Tampered), (finding.RecordId, finding.Fault));
        }
    }

    [Fact]
    public async Task Records_tell_the_hops_that_they_build_on_and_where_branches_were_merged()
    {
        await using var bench = new RecordingBench();
        AdapterPipeline pipeline = All["two fan-outs in a row"].Pipeline.RecordTo(bench.Client, RecordingBench.Thread);

        await pipeline.RunAsync(Start.IR(), Stop);

        IReadOnlyList<Record<SynapsePipelineHopV1>> records = bench.Kernel.RecordsIn<SynapsePipelineHopV1>(RecordingBench.Thread);
        Assert.Equal(
            ["s [] False", "a [0] False", "b [0] False", "c [1, 2] True", "d [1, 2] True", "m [3, 4] True"],
            records.Select(static one => $"{one.Body.ModelId} {one.Body.BuildsOn} {one.Body.Merged}"));
    }

    [Fact]
    public async Task A_recording_that_fails_leaves_the_run_a_success()
    {
        await using var bench = new RecordingBench();
        bench.Kernel.FailNextPost(1, HttpStatusCode.BadRequest);

        PipelineResult result = await Start.Start().Tag("a").RecordTo(bench.Client, RecordingBench.Thread).RunAsync(Start.IR(), Stop);

        Assert.True(result.Succeeded);
        Assert.False(result.Recording!.Success);
    }

    [Fact]
    public async Task A_client_that_is_disposed_of_or_throws_does_not_take_the_result_away()
    {
        await using var bench = new RecordingBench();
        var disposed = bench.NewClient("did:example:gone");
        await disposed.DisposeAsync();

        PipelineResult result = await Start.Start().Tag("a").Tag("b").RecordTo(disposed, RecordingBench.Thread).RunAsync(Start.IR(), Stop);

        Assert.True(result.Succeeded);
        RecordingResult recording = result.Recording!;
        Assert.Equal((false, EmitErrorCode.Disposed, 0), (recording.Success, recording.Error!.Code, recording.Emits.Count));
    }

    [Fact]
    public void What_cannot_be_recorded_to_is_refused_before_any_model_runs()
    {
        using var client = new SyncropelClient(new() { Endpoint = new("http://kernel"), Identity = Identity.Static("did:example:a") });
        var none = Assert.Throws<ArgumentException>(() => Start.Start().RecordTo(client, "a", [default]));
        Assert.StartsWith("a reference is default(Ref)", none.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Start.Start().RecordTo(client, "a\ud800"));
    }

    [Fact]
    public async Task A_run_that_nobody_asked_to_record_has_no_recording() =>
        Assert.Null((await Start.Start().Tag("a").RunAsync(Start.IR(), Stop)).Recording);

    [Fact]
    public async Task What_is_added_behind_is_recorded_too()
    {
        await using var bench = new RecordingBench();
        AdapterPipeline pipeline = Start.Start().Tag("a").RecordTo(bench.Client, RecordingBench.Thread, [Ref.DocText(url: "https://a.example")]);

        await pipeline.Tag("b").RunAsync(Start.IR(), Stop);

        Assert.Equal(2, bench.Kernel.Count);
        Assert.All(bench.Kernel.Records, static record => Assert.Contains(Ref.DocText(url: "https://a.example"), record.Refs));
    }

    [Fact]
    public async Task A_pipeline_is_recorded_once_and_its_branches_with_it()
    {
        await using var bench = new RecordingBench();
        AdapterPipeline recorded = Start.Start().Tag("a").RecordTo(bench.Client, "first");

        var twice = Assert.Throws<InvalidOperationException>(() => recorded.RecordTo(bench.Client, "second"));
        var branch = Assert.Throws<ArgumentException>(() => Start.Start().FanOut(Way("b"), recorded));

        Assert.Equal("the pipeline is recorded to 'first' already", twice.Message);
        Assert.StartsWith("a branch is recorded with the pipeline around it: call RecordTo there alone", branch.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Start.Start().RecordTo(bench.Client, " "));
    }

    private static AdapterPipeline Way(params string[] models) =>
        models.Aggregate(Start.Branching, static (pipeline, model) => pipeline.Tag(model));
}
