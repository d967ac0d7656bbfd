using Microsoft.Extensions.Logging;
using Syncropel.TestSupport;

namespace Syncropel.Synapse.Tests.Pipelines;

/// <summary>Adapters, models, merges and logs that do what none should: what comes of it is a failed stage, and no more.</summary>
public sealed class RudeStagesTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_model_that_blocks_its_thread_is_not_waited_for(bool byBudget)
    {
        var clock = new ManualTimeProvider();
        using var caller = new CancellationTokenSource();
        using var open = new ManualResetEventSlim();
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        AdapterPipeline pipeline = Runs.Start(clock).Then(new Tagger("a"), (_, _) =>
        {
            started.SetResult();
            open.Wait(Stop);
            return ValueTask.FromResult(1.0);
        });
        Task<PipelineResult> run = pipeline.RunAsync(Runs.IR(budgetMs: byBudget ? 100 : 0), caller.Token);
        await started.Task;
        if (byBudget)
        {
            clock.Advance(TimeSpan.FromMilliseconds(100));
            Assert.Equal(["a 0 LATENCY_BUDGET_EXCEEDED"], (await run).Codes());
        }
        else
        {
            await caller.CancelAsync();
            await Assert.ThrowsAsync<OperationCanceledException>(() => run);
        }

        open.Set();
    }

    [Fact]
    public async Task A_stage_is_not_begun_when_the_timer_has_fired_a_little_early()
    {
        var clock = new ManualTimeProvider();
        bool called = false;
        AdapterPipeline pipeline = Runs.Start(clock)
            .Then(new Tagger("a") { OnEgress = _ => FireEarly(clock) }, Runs.Gives(1))
            .Then(new Tagger("b") { OnIngress = _ => $"{called = true}" }, Runs.Gives(1));
        PipelineResult result = await pipeline.RunAsync(Runs.IR(budgetMs: 100), Stop);
        Assert.Equal(["b 1 LATENCY_BUDGET_EXCEEDED"], result.Codes());
        Assert.False(called);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_adapter_whose_model_changes_is_another_adapter(bool validate)
    {
        var adapter = new Shifting();
        AdapterPipeline pipeline = Runs.Start(validate: validate).Then(adapter, Runs.Gives(1));
        adapter.Model = () => "b";
        PipelineResult result = await pipeline.RunAsync(Runs.IR(), Stop);
        Assert.Equal(["a 0 CONTRACT_VIOLATED"], result.Codes());
        Assert.Equal("MODEL_ID_MATCH: the stage is of 'a', and its adapter now of 'b'", result.StoppedBy!.Detail);
    }

    [Fact]
    public async Task An_adapter_that_throws_where_it_tells_its_model_or_version_has_failed()
    {
        var model = new Shifting();
        AdapterPipeline pipeline = Runs.Start().Then(model, Runs.Gives(1))
            .Then(new Shifting { Version = static () => throw new InvalidOperationException("no version") }, Runs.Gives(1));
        model.Model = static () => throw new OperationCanceledException("no model");
        PipelineResult result = await pipeline.RunAsync(Runs.IR(FailurePolicy.Partial), Stop);
        Assert.Equal(["a 0 CONTRACT_VIOLATED", "a 1 EGRESS_FAILED"], result.Codes());
        Assert.Equal("System.OperationCanceledException: no model", result.FailedStages[0].Detail);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_IR_of_another_message_or_task_is_refused_whether_or_not_the_contract_is_validated(bool validate)
    {
        var message = new Tagger("message") { Gives = static (_, ir) => With(ir, Runs.Branch(1), ir.TaskHeader) };
        var task = new Tagger("task") { Gives = static (_, ir) => With(ir, ir.MessageId, ir.TaskHeader with { CostCeiling = 1e9 }) };
        PipelineResult result = await Runs.Start(validate: validate).Then(message, Runs.Gives(1)).Then(task, Runs.Gives(1))
            .RunAsync(Runs.IR(FailurePolicy.Partial), Stop);
        Assert.Equal(["message 0 CONTRACT_VIOLATED", "task 1 CONTRACT_VIOLATED"], result.Codes());
        Assert.StartsWith("EGRESS_RETURNS_IR: egress returned an IR of ", result.FailedStages[0].Detail, StringComparison.Ordinal);
        Assert.StartsWith("TASK_HEADER_CARRIED: ", result.FailedStages[1].Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_log_that_is_broken_breaks_no_run()
    {
        var noisy = new Tagger("noisy") { Latency = 0 };
        PipelineResult result = await Runs.Start(logger: new BrokenLogger()).Then(noisy, Runs.Gives(1)).Throw("b")
            .RunAsync(Runs.IR(FailurePolicy.Partial), Stop);
        Assert.Equal(["b 1 MODEL_CALL_FAILED"], result.Codes());
    }

    [Fact]
    public async Task A_merge_that_goes_beyond_the_budget_has_failed()
    {
        var clock = new ManualTimeProvider();
        PayloadMerge slow = (source, _) =>
        {
            clock.Set(clock.GetUtcNow() + TimeSpan.FromSeconds(1));
            return source.Payload;
        };
        PipelineResult result = await Runs.Start(clock).FanOut(slow, Runs.Branching.Tag("a")).RunAsync(Runs.IR(budgetMs: 100), Stop);
        Assert.Equal(["a 0 LATENCY_BUDGET_EXCEEDED"], result.Codes());
        Assert.Equal(["ocr"], result.IR.Provenance.Models());
    }

    [Fact]
    public async Task An_entry_more_than_a_chain_holds_is_a_failure_of_its_stage_or_of_the_merge()
    {
        CanonicalIR ir = Runs.IR();
        while (ir.Provenance.Count < 98) ir.Provenance.Append(ir.Provenance[0]);
        PipelineResult inOrder = await Runs.Start().Tag("99").Tag("100").Tag("101").RunAsync(ir, Stop);
        PipelineResult merged = await Runs.Start().Tag("99").FanOut(Runs.Branching.Tag("a"), Runs.Branching.Tag("b")).RunAsync(ir, Stop);
        Assert.Equal(["101 2 EGRESS_FAILED"], inOrder.Codes());
        Assert.Equal(100, inOrder.IR.Provenance.Count);
        Assert.Equal(["a+b 1 MERGE_FAILED"], merged.Codes());
        Assert.Equal(99, merged.IR.Provenance.Count);
    }

    [Fact]
    public async Task What_an_adapter_or_a_merge_keeps_and_changes_later_is_not_in_the_result()
    {
        List<Payload> kept = [];
        Tagger keeps = new("keeps") { OnIngress = ir => $"{Keep(ir)}", OnEgress = ir => Keep(ir) };
        AdapterPipeline pipeline = Runs.Start().Then(keeps, Runs.Gives(1))
            .FanOut((source, branches) => Keep(branches[Keep(source).Score is null ? 0 : 1]), Runs.Branching.Then(keeps, Runs.Gives(1)));
        PipelineResult result = await pipeline.RunAsync(Runs.IR(), Stop);
        string before = Tell(result);
        Assert.Equal(6, kept.Count);
        foreach (Payload payload in kept) payload.Content = "changed";
        Assert.Equal(before, Tell(result));

        static string Tell(PipelineResult result) => string.Join(
            '\n', result.Hops.SelectMany(static hop => new[] { hop.Before, hop.After }).Append(result.IR).Select(static ir => ir.ToJson()));

        Payload Keep(CanonicalIR ir)
        {
            lock (kept) kept.Add(ir.Payload);
            return ir.Payload;
        }
    }

    [Fact]
    public async Task A_hundred_runs_of_one_pipeline_at_once_know_nothing_of_each_other()
    {
        AdapterPipeline pipeline = AdapterPipeline.Create(new() { ValidateContract = true }).Tag("s", cost: 1)
            .FanOut(Runs.Branching.Tag("a", cost: 1), Runs.Branching.Tag("b", cost: 1).Throw("x").OrElse(new Tagger("y"), Runs.Gives(1)))
            .Tag("m", cost: 1);
        PipelineResult[] results = await Task.WhenAll(Enumerable.Range(0, 100).Select(i => Task.Run(
            () => pipeline.RunAsync(Runs.IR(FailurePolicy.Fallback, budgetMs: 60_000, ceiling: i % 2 == 0 ? 4 : 3), Stop), Stop)));
        Assert.All(results.Index(), static one =>
        {
            bool isCheap = one.Index % 2 != 0;
            Assert.Equal(isCheap ? ["x 3 MODEL_CALL_FAILED", "m 4 COST_CEILING_EXCEEDED"] : ["x 3 MODEL_CALL_FAILED"], one.Item.Codes());
            Assert.Equal(isCheap ? ["ocr", "s", "a", "b", "y"] : ["ocr", "s", "a", "b", "y", "m"], one.Item.IR.Provenance.Models());
        });
    }

    private static CanonicalIR With(CanonicalIR ir, Guid message, TaskHeader header) => new()
    {
        IRVersion = ir.IRVersion,
        MessageId = message,
        TaskHeader = header,
        Payload = ir.Payload,
        Provenance = ir.Provenance,
        ComplianceEnvelope = ir.ComplianceEnvelope,
    };

    // As a timer of the system does, whose ticks are coarser than those of the clock.
    private static void FireEarly(ManualTimeProvider clock)
    {
        DateTimeOffset now = clock.GetUtcNow();
        clock.Advance(TimeSpan.FromMilliseconds(100));
        clock.Set(now + TimeSpan.FromMilliseconds(99));
    }

    private sealed class Shifting : AdapterBase<string, double>
    {
        public Func<string> Model { get; set; } = static () => "a";

        public Func<string> Version { get; init; } = static () => "1.0.0";

        public override string ModelId => Model();

        public override string AdapterVersion => Version();

        public override string Ingress(CanonicalIR ir) => "";

        public override CanonicalIR Egress(double modelOutput, CanonicalIR originalIr, long latencyMs)
        {
            CanonicalIR updated = originalIr.Clone();
            updated.Provenance.Append(BuildProvenance(modelOutput, latencyMs));
            return updated;
        }
    }

    private sealed class BrokenLogger : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            throw new IOException("disk full");
    }
}
