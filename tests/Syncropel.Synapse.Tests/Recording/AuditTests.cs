using System.Text.Json.Nodes;
using Syncropel.Synapse.Kinds;

namespace Syncropel.Synapse.Tests.Recording;

public sealed class AuditTests
{
    [Theory]
    [InlineData("MINIMAL_VALID_IR")]
    [InlineData("MAX_PROVENANCE_CHAIN")]
    [InlineData("STRUCTURED_PAYLOAD")]
    public async Task What_was_recorded_is_sound(string fixture)
    {
        await using var bench = new RecordingBench();
        await bench.RecordAsync(Runs.Linear(4, fixture));

        AuditReport report = await bench.VerifyAsync();

        Assert.True(report.IsSound, report.First?.ToString());
        Assert.Equal(4, report.Verified);
    }

    [Fact]
    public async Task Ways_that_part_and_meet_are_sound()
    {
        await using var bench = new RecordingBench();
        await bench.RecordAsync(Runs.Branched());

        AuditReport report = await bench.VerifyAsync();

        Assert.True(report.IsSound, report.First?.ToString());
        Assert.Equal(6, report.Verified);
    }

    [Fact]
    public async Task Nothing_is_not_sound()
    {
        await using var bench = new RecordingBench();

        Assert.False((await bench.VerifyAsync()).IsSound);
    }

    [Fact]
    public async Task Two_runs_of_a_message_are_two_chains()
    {
        await using var bench = new RecordingBench();
        await bench.RecordAsync(Runs.Linear(2));
        await bench.RecordAsync(Runs.Linear(3));

        AuditReport report = await bench.VerifyAsync();

        Assert.True(report.IsSound, report.First?.ToString());
        Assert.Equal([2, 3], report.Chains.Select(static chain => chain.Verified));
    }

    [Fact]
    public async Task Only_the_chains_of_the_message_are_verified()
    {
        await using var bench = new RecordingBench();
        await bench.RecordAsync(Runs.Linear(2));
        PipelineResult other = Runs.Linear(3, "VALIDATE_TASK");
        await bench.RecordAsync(other);

        AuditReport report = await bench.VerifyAsync(other.IR.MessageId);

        Assert.Equal(3, Assert.Single(report.Chains).Verified);
    }

    [Theory]
    [InlineData("confidence", "0.9")]
    [InlineData("model_id", "\"test/other\"")]
    [InlineData("message_id", "\"00000000-0000-4000-8000-00000000ffff\"")]
    [InlineData("hop_index", "0")]
    [InlineData("chain", "\"x\"")]
    [InlineData("unknown", "1")]
    [InlineData("before", "null")]
    public async Task A_record_that_was_changed_is_named(string member, string value)
    {
        await using var bench = new RecordingBench();
        RecordingResult recorded = await bench.RecordAsync(Runs.Linear(4));
        bench.Tamper(records => records[2]!["body"]![member] = JsonNode.Parse(value));

        AuditFinding finding = Assert.IsType<AuditFinding>((await bench.VerifyAsync()).First);

        Assert.Equal((AuditFault.Tampered, 2), (finding.Fault, finding.Place));
        Assert.Equal(recorded.Emits[2].RecordId, finding.RecordId);
    }

    [Theory]
    [InlineData(0, 1, 0)]
    [InlineData(1, 2, 1)]
    [InlineData(2, 3, 2)]
    [InlineData(3, 2, 2)]
    public async Task A_record_that_is_gone_is_named_by_the_one_that_shows_the_gap(int gone, int shownBy, int place)
    {
        await using var bench = new RecordingBench();
        RecordingResult recorded = await bench.RecordAsync(Runs.Linear(4));
        bench.Tamper(records => records.RemoveAt(gone));

        AuditReport report = await bench.VerifyAsync();

        AuditFinding finding = Assert.IsType<AuditFinding>(Assert.Single(report.Chains).Finding);
        Assert.Equal((AuditFault.Missing, place), (finding.Fault, finding.Place));
        Assert.Equal(recorded.Emits[shownBy].RecordId, finding.RecordId);
        Assert.Contains($"hop {gone} ", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Records_in_another_order_are_named()
    {
        await using var bench = new RecordingBench();
        IReadOnlyList<SynapsePipelineHopV1> hops = await RecordingBench.BodiesAsync(Runs.Linear(4));
        RecordId first = await bench.EmitAsync(hops[0]);
        RecordId wrong = await bench.EmitAsync(hops[2], null, first);
        RecordId third = await bench.EmitAsync(hops[1], null, wrong);
        await bench.EmitAsync(hops[3], null, third);

        AuditFinding finding = Assert.IsType<AuditFinding>((await bench.VerifyAsync()).First);

        Assert.Equal((wrong, 1, AuditFault.OutOfOrder), (finding.RecordId, finding.Place, finding.Fault));
    }
}
