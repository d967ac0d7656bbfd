using Syncropel.Synapse.Kinds;

namespace Syncropel.Synapse.Tests.Recording;

/// <summary>Records whose ids are right, and which do not belong where they stand.</summary>
public sealed class ForeignRecordTests
{
    private const string Other = "1111111111111111111111111111111111111111111111111111111111111111";

    public static TheoryData<string, AuditFault> Changes => new()
    {
        { "before", AuditFault.Discontinuous },
        { "chain_before", AuditFault.WrongChain },
        { "chain", AuditFault.WrongChain },
        { "entries", AuditFault.WrongChain },
        { "hop_count", AuditFault.WrongChain },
        { "confidence", AuditFault.WrongChain },
        { "model_id", AuditFault.WrongChain },
        { "hop_index", AuditFault.OutOfOrder },
        { "message_id", AuditFault.ForeignMessage },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task A_record_emitted_anew_with_another_content_is_named(string member, AuditFault fault)
    {
        await using var bench = new RecordingBench();
        IReadOnlyList<SynapsePipelineHopV1> hops = await RecordingBench.BodiesAsync(Runs.Linear(3));
        RecordId first = await bench.EmitAsync(hops[0]);
        RecordId wrong = await bench.EmitAsync(Change(hops[1], member), null, first);
        await bench.EmitAsync(hops[2], null, wrong);

        AuditFinding finding = Assert.IsType<AuditFinding>((await bench.VerifyAsync(hops[0].MessageId)).First);

        Assert.Equal((wrong, 1, fault), (finding.RecordId, finding.Place, finding.Fault));
    }

    [Fact]
    public async Task A_second_hop_that_goes_on_from_one_place_is_named_unless_it_is_on_a_branch()
    {
        await using var bench = new RecordingBench();
        IReadOnlyList<SynapsePipelineHopV1> hops = await RecordingBench.BodiesAsync(Runs.Linear(3));
        RecordId first = await bench.EmitAsync(hops[0]);
        await bench.EmitAsync(hops[1], null, first);
        RecordId wrong = await bench.EmitAsync(hops[2] with { BuildsOn = [0], Before = hops[1].Before }, null, first);

        AuditFinding finding = Assert.IsType<AuditFinding>((await bench.VerifyAsync()).First);

        Assert.Equal((wrong, 2, AuditFault.WrongParents), (finding.RecordId, finding.Place, finding.Fault));
        Assert.Contains("goes on from hop 0, as hop 1 does", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "builds on hop 2, which is not before it")]
    [InlineData(1, "builds on hop 1, which is not before it")]
    public async Task A_record_that_builds_on_a_hop_behind_it_is_named(long hop, string message)
    {
        await using var bench = new RecordingBench();
        IReadOnlyList<SynapsePipelineHopV1> hops = await RecordingBench.BodiesAsync(Runs.Linear(3));
        RecordId first = await bench.EmitAsync(hops[0]);
        RecordId wrong = await bench.EmitAsync(hops[1] with { BuildsOn = [hop] }, null, first);
        await bench.EmitAsync(hops[2], null, wrong);

        AuditFinding finding = Assert.IsType<AuditFinding>((await bench.VerifyAsync()).First);

        Assert.Equal((wrong, 1, AuditFault.WrongParents), (finding.RecordId, finding.Place, finding.Fault));
        Assert.Contains(message, finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_record_of_several_hops_that_were_not_merged_is_named()
    {
        await using var bench = new RecordingBench();
        IReadOnlyList<SynapsePipelineHopV1> hops = await RecordingBench.BodiesAsync(Runs.Linear(3));
        RecordId first = await bench.EmitAsync(hops[0]);
        RecordId second = await bench.EmitAsync(hops[1], null, first);
        RecordId wrong = await bench.EmitAsync(hops[2] with { BuildsOn = [0, 1] }, null, first, second);

        AuditFinding finding = Assert.IsType<AuditFinding>((await bench.VerifyAsync()).First);

        Assert.Equal((wrong, 2, AuditFault.WrongParents), (finding.RecordId, finding.Place, finding.Fault));
    }

    [Fact]
    public async Task A_record_of_another_author_is_named()
    {
        await using var bench = new RecordingBench();
        IReadOnlyList<SynapsePipelineHopV1> hops = await RecordingBench.BodiesAsync(Runs.Linear(3));
        RecordId first = await bench.EmitAsync(hops[0]);
        RecordId foreign = await bench.EmitAsync(hops[1], bench.NewClient("did:example:stranger"), first);
        await bench.EmitAsync(hops[2], null, foreign);

        AuditFinding finding = Assert.IsType<AuditFinding>((await bench.VerifyAsync()).First);

        Assert.Equal((foreign, 1, AuditFault.ForeignAuthor), (finding.RecordId, finding.Place, finding.Fault));
        Assert.Contains("did:example:stranger", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_record_without_the_parent_that_it_builds_on_is_named()
    {
        await using var bench = new RecordingBench();
        IReadOnlyList<SynapsePipelineHopV1> hops = await RecordingBench.BodiesAsync(Runs.Linear(3));
        RecordId first = await bench.EmitAsync(hops[0]);
        await bench.EmitAsync(hops[1], null, first);
        RecordId wrong = await bench.EmitAsync(hops[2], null, first);

        AuditFinding finding = Assert.IsType<AuditFinding>((await bench.VerifyAsync()).First);

        Assert.Equal((wrong, 2, AuditFault.WrongParents), (finding.RecordId, finding.Place, finding.Fault));
    }

    [Fact]
    public async Task A_record_behind_the_end_is_named()
    {
        await using var bench = new RecordingBench();
        RecordingResult recorded = await bench.RecordAsync(Runs.Linear(2));
        SynapsePipelineHopV1 next = (await RecordingBench.BodiesAsync(Runs.Linear(3)))[2];
        RecordId extra = await bench.EmitAsync(next with { HopCount = 2 }, null, recorded.Emits[1].RecordId!.Value);

        AuditFinding finding = Assert.IsType<AuditFinding>((await bench.VerifyAsync()).First);

        Assert.Equal((extra, 2, AuditFault.OutOfOrder), (finding.RecordId, finding.Place, finding.Fault));
    }

    [Fact]
    public async Task A_record_of_another_run_is_named()
    {
        await using var bench = new RecordingBench();
        RecordingResult recorded = await bench.RecordAsync(Runs.Linear(2));
        IReadOnlyList<SynapsePipelineHopV1> other = await RecordingBench.BodiesAsync(Runs.Linear(3, confidence: 0.75));
        RecordId extra = await bench.EmitAsync(other[2], null, recorded.Emits[1].RecordId!.Value);

        AuditFinding finding = Assert.IsType<AuditFinding>((await bench.VerifyAsync()).First);

        Assert.Equal((extra, 2, AuditFault.Discontinuous), (finding.RecordId, finding.Place, finding.Fault));
    }

    [Fact]
    public async Task A_first_record_whose_chain_begins_from_nowhere_is_named()
    {
        await using var bench = new RecordingBench();
        IReadOnlyList<SynapsePipelineHopV1> hops = await RecordingBench.BodiesAsync(Runs.Linear(1));
        RecordId wrong = await bench.EmitAsync(hops[0] with { ChainBefore = Other });

        AuditFinding finding = Assert.IsType<AuditFinding>((await bench.VerifyAsync()).First);

        Assert.Equal((wrong, 0, AuditFault.WrongChain), (finding.RecordId, finding.Place, finding.Fault));
    }

    private static SynapsePipelineHopV1 Change(SynapsePipelineHopV1 hop, string member) => member switch
    {
        "before" => hop with { Before = Other },
        "chain_before" => hop with { ChainBefore = Other },
        "chain" => hop with { Chain = Other },
        "entries" => hop with { Entries = 9 },
        "hop_count" => hop with { HopCount = 4 },
        "confidence" => hop with { Confidence = 0.9 },
        "model_id" => hop with { ModelId = "test/other" },
        "hop_index" => hop with { HopIndex = 0 },
        _ => hop with { MessageId = Runs.First },
    };
}
