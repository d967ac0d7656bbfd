using Microsoft.Extensions.Logging;

namespace Syncropel.Synapse.Tests.Pipelines;

/// <summary>The contract, held against every hop.</summary>
public sealed class ContractAtRunTimeTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_MUST_that_is_broken_is_a_failure_of_the_stage_that_names_the_rule()
    {
        var adapter = new Tagger("a") { Gives = static (_, updated) => Without(updated, new ComplianceEnvelope { PiiPresent = true }) };
        PipelineResult result = await Runs.Start().Then(adapter, Runs.Gives(1)).RunAsync(Runs.IR(), Stop);
        Assert.Equal(["a 0 CONTRACT_VIOLATED"], result.Codes());
        Assert.StartsWith("COMPLIANCE_CARRIED: ", result.StoppedBy!.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_egress_does_to_the_original_is_not_hidden_from_it()
    {
        var adapter = new Tagger("a")
        {
            Gives = static (original, updated) =>
            {
                original.Provenance.Append(updated.Provenance[^1]);
                return original;
            },
        };
        PipelineResult result = await Runs.Start().Then(adapter, Runs.Gives(1)).RunAsync(Runs.IR(), Stop);
        Assert.StartsWith("EGRESS_RETURNS_IR: egress returned the original", result.StoppedBy!.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_SHOULD_that_is_broken_is_logged_and_the_run_goes_on()
    {
        var logger = new ListLogger();
        var adapter = new Tagger("a") { Latency = 0, OnEgress = static ir => ir.Payload.Content = "other" };
        PipelineResult result = await Runs.Start(logger: logger).Then(adapter, Runs.Gives(1)).RunAsync(Runs.IR(), Stop);
        Assert.True(result.Succeeded);
        Assert.Equal(
            [
                (211, LogLevel.Warning, "Stage 0 (a) breaks LATENCY_POSITIVE, which it should not: the latency is 0 ms"),
                (211, LogLevel.Warning, "Stage 0 (a) breaks CONTENT_PRESERVED, which it should not: payload.content is overwritten"),
            ],
            logger.Lines);
    }

    [Fact]
    public async Task Without_it_only_what_the_pipeline_stands_on_is_checked()
    {
        var changes = new Tagger("changes") { Gives = static (_, updated) => Without(updated, ComplianceEnvelope.Empty) };
        var nothing = new Tagger("null") { Gives = static (_, _) => null };
        var none = new Tagger("none") { Gives = static (original, _) => original.Clone() };
        var two = new Tagger("two") { OnEgress = static ir => ir.Provenance.Append(ir.Provenance[0]) };
        var scratch = new Tagger("scratch")
        {
            Gives = static (_, updated) => Without(updated, ComplianceEnvelope.Empty, [updated.Provenance[^1]]),
        };
        AdapterPipeline pipeline = Runs.Start(validate: false)
            .Then(changes, Runs.Gives(1)).Then(nothing, Runs.Gives(1)).Then(none, Runs.Gives(1))
            .Then(two, Runs.Gives(1)).Then(scratch, Runs.Gives(1));
        PipelineResult result = await pipeline.RunAsync(Runs.IR(FailurePolicy.Partial), Stop);
        Assert.Equal(
            ["null 1 CONTRACT_VIOLATED", "none 2 CONTRACT_VIOLATED", "two 3 CONTRACT_VIOLATED", "scratch 4 CONTRACT_VIOLATED"],
            result.Codes());
        Assert.Equal(
            ["EGRESS_RETURNS_IR", "PROVENANCE_APPENDED", "PROVENANCE_APPENDED", "PROVENANCE_IMMUTABLE"],
            result.FailedStages.Select(static one => one.Detail!.Split(':')[0]));
        Assert.Equal(["ocr", "changes"], result.IR.Provenance.Models());
    }

    [Fact]
    public async Task An_IR_that_is_not_valid_is_the_callers_mistake_and_no_adapters()
    {
        CanonicalIR ir = Runs.IR();
        ir.Payload.Content = null;
        IRInvalidFieldException problem = await Assert.ThrowsAsync<IRInvalidFieldException>(() => Runs.Start().Tag("a").RunAsync(ir, Stop));
        Assert.Equal("payload.content", problem.Field);
        Assert.True((await Runs.Start(validate: false).Tag("a").RunAsync(ir, Stop)).Succeeded);
    }

    [Fact]
    public void It_is_on_where_the_program_is_a_Debug_build()
    {
        // These tests are a program, and built as it says here.
#if DEBUG
        const bool isDebug = true;
#else
        const bool isDebug = false;
#endif
        Assert.Equal(isDebug, new AdapterPipelineOptions().ValidateContract);
        Assert.Equal(isDebug, DebugBuild.IsIn(typeof(ContractAtRunTimeTests).Assembly));
        Assert.False(DebugBuild.IsIn(typeof(object).Assembly));
        Assert.False(DebugBuild.IsIn(null));
    }

    private static CanonicalIR Without(CanonicalIR ir, ComplianceEnvelope envelope, ProvenanceChain? chain = null) => new()
    {
        IRVersion = ir.IRVersion,
        MessageId = ir.MessageId,
        TaskHeader = ir.TaskHeader,
        Payload = ir.Payload,
        Provenance = chain ?? ir.Provenance,
        ComplianceEnvelope = envelope,
    };
}
