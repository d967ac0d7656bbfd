using System.Net;
using Syncropel.Synapse.Tests.Pipelines;
using Start = Syncropel.Synapse.Tests.Pipelines.Runs;

namespace Syncropel.Synapse.Tests.Recording;

/// <summary>Threads with more than one chain, more than one page, or a kernel that stops answering: no sound record is accused.</summary>
public sealed class InterleavedTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(RecordToTests.Shapes), MemberType = typeof(RecordToTests))]
    public async Task Runs_of_one_message_that_stand_between_each_other_are_sound(string shape)
    {
        await using var bench = new RecordingBench();
        ISyncropelClient[] authors =
        [
            bench.Client,
            bench.NewClient("did:example:author", new DateTimeOffset(2026, 11, 20, 11, 0, 0, TimeSpan.Zero)),
            bench.NewClient("did:example:other"),
        ];
        PipelineResult[] runs = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => Task.Run(
            () => RecordToTests.RunAsync(shape, authors[i % authors.Length]), Stop)));
        var note = RecordBody.Parse("""{"text":"of another kind"}""");
        await bench.Client.EmitAsync(Act.Put, "test.hop.note", note, RecordingBench.Thread, cancellationToken: Stop);

        AuditReport report = await bench.VerifyAsync();

        Assert.All(runs, static run => Assert.True(run.Recording!.Success));
        Assert.True(report.IsSound, report.First?.ToString());
        Assert.Equal((12, runs.Sum(static run => run.Hops.Count)), (report.Chains.Count, report.Verified));
    }

    [Fact]
    public async Task More_records_than_a_page_are_read()
    {
        await using var bench = new RecordingBench();
        for (int i = 0; i < 26; i++) await bench.RecordAsync(Runs.Linear(80));

        AuditReport report = await bench.VerifyAsync();

        Assert.True(report.IsSound, report.First?.ToString());
        Assert.Equal((26, 2_080), (report.Chains.Count, report.Verified));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1_000)]
    [InlineData(2, 2_000)]
    [InlineData(3, 2_080)]
    public async Task A_kernel_that_stops_answering_makes_no_record_a_suspect(int answers, int verified)
    {
        await using var bench = new RecordingBench();
        for (int i = 0; i < 26; i++) await bench.RecordAsync(Runs.Linear(80));
        bench.AnswerQueries(answers);

        AuditReport report = await bench.VerifyAsync();

        Assert.False(report.IsComplete);
        Assert.False(report.IsSound);
        Assert.Null(report.First);
        Assert.Equal(verified, report.Verified);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public async Task A_recording_that_stopped_midway_is_named_as_one_whose_end_is_missing(int failing)
    {
        await using var bench = new RecordingBench();
        AdapterPipeline pipeline = Start.Start().Tag("s").FanOut(Start.Branching.Tag("a"), Start.Branching.Tag("b")).Tag("m").Tag("z");
        bench.FailEmit(failing, HttpStatusCode.BadRequest);

        PipelineResult result = await pipeline.RecordTo(bench.Client, RecordingBench.Thread).RunAsync(Start.IR(), Stop);

        Assert.True(result.Succeeded);
        Assert.Equal((false, failing), (result.Recording!.Success, result.Recording.Emits.Count));
        AuditReport report = await bench.VerifyAsync();
        Assert.Equal((false, failing - 1), (report.IsSound, report.Verified));
        if (failing == 1) return;
        Assert.Equal((AuditFault.Missing, result.Recording.Emits[failing - 2].RecordId), (report.First!.Fault, report.First.RecordId));
    }

    [Fact]
    public async Task A_chain_of_another_thread_is_named()
    {
        await using var bench = new RecordingBench();
        PipelineResult run = Runs.Linear(1);
        RecordingResult recorded = await bench.RecordAsync(run);
        bench.Tamper(static records => records[0]!["thread"] = "synapse.other");
        Assert.Equal(AuditFault.Tampered, (await bench.VerifyAsync()).First!.Fault);

        await PipelineRecorder.RecordAsync(bench.Client, "synapse.other", run, cancellationToken: Stop);
        Record replayed = Assert.Single(bench.Kernel.RecordsIn("synapse.other"));
        bench.Tamper(records => records[0] = System.Text.Json.Nodes.JsonNode.Parse(replayed.Json.Span));

        AuditFinding finding = Assert.IsType<AuditFinding>((await bench.VerifyAsync()).First);
        Assert.NotEqual(recorded.Emits[0].RecordId, finding.RecordId);
        Assert.Equal((replayed.Id, AuditFault.ForeignThread), (finding.RecordId, finding.Fault));
    }
}
