using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Syncropel.Json;
using Syncropel.Synapse.Kinds;

namespace Syncropel.Synapse.Tests.Recording;

public sealed class RecorderTests
{
    [Fact]
    public async Task Every_hop_is_a_typed_record_whose_parent_is_the_one_before()
    {
        await using var bench = new RecordingBench();

        RecordingResult result = await bench.RecordAsync(Runs.Linear(3));

        IReadOnlyList<Record<SynapsePipelineHopV1>> records = bench.Kernel.RecordsIn<SynapsePipelineHopV1>(RecordingBench.Thread);
        Assert.True(result.Success);
        Assert.Equal(records.Select(static one => (RecordId?)one.Id), result.Emits.Select(static one => one.RecordId));
        Assert.Equal(["test/model-0", "test/model-1", "test/model-2"], records.Select(static one => one.Body.ModelId));
        Assert.Empty(records[0].Envelope.Parents);
        Assert.Equal([records[0].Id], records[1].Envelope.Parents);
        Assert.Equal([records[1].Id], records[2].Envelope.Parents);
    }

    [Fact]
    public async Task A_record_says_what_the_entry_says()
    {
        PipelineResult run = Runs.Linear(2);

        SynapsePipelineHopV1 hop = (await RecordingBench.BodiesAsync(run))[1];

        ProvenanceEntry entry = run.Hops[1].Entry;
        Assert.Equal((run.IR.MessageId, 1, 2, 2), (hop.MessageId, hop.HopIndex, hop.HopCount, hop.Entries));
        Assert.Equal(("classify", "general"), (hop.TaskType, hop.Domain));
        Assert.Equal(entry, HopEntry.Of(hop));
    }

    [Fact]
    public async Task The_hashes_are_those_that_the_schema_defines()
    {
        PipelineResult run = Runs.Linear(1);

        SynapsePipelineHopV1 hop = (await RecordingBench.BodiesAsync(run))[0];

        // By other means than the product's: the entry as text, and the zeros as bytes.
        const string Entry =
            """{"adapter_version":"1.0.0","confidence":0.5,"cost_usd":0.001,"latency_ms":42,"model_id":"test/model-0",""" +
            """
            "timestamp_unix":1700000000,"token_count":7,"warnings":["one"]}
            """;
        Assert.Equal(new string('0', 64), hop.ChainBefore);
        Assert.Equal(Hash([.. new byte[32], .. Encoding.UTF8.GetBytes(Entry)]), hop.Chain);
        Assert.Equal(Hash(Encoding.UTF8.GetBytes(CanonicalJson.Canonicalize(run.Hops[0].Before.ToJson()))), hop.Before);
        Assert.Equal(Hash(Encoding.UTF8.GetBytes(CanonicalJson.Canonicalize(run.IR.ToJson()))), hop.After);
    }

    [Fact]
    public async Task The_chain_goes_on_from_the_entries_that_the_message_came_with()
    {
        PipelineResult run = Runs.Linear(2, "RANK_WITH_PRIOR_PROVENANCE");

        IReadOnlyList<SynapsePipelineHopV1> hops = await RecordingBench.BodiesAsync(run);

        Assert.Equal([6, 7], hops.Select(static hop => hop.Entries));
        Assert.Equal(RollingHash.Of(run.Hops[0].Before.Provenance), hops[0].ChainBefore);
        Assert.Equal(RollingHash.Of(run.IR.Provenance), hops[1].Chain);
    }

    [Fact]
    public async Task Ways_build_on_where_they_part_and_what_is_behind_them_on_all_of_their_ends()
    {
        await using var bench = new RecordingBench();

        await bench.RecordAsync(Runs.Branched());

        Record[] all = [.. bench.Kernel.RecordsIn(RecordingBench.Thread)];
        int[][] parents = [.. all.Select(one => one.Parents.Select(id => Array.FindIndex(all, other => other.Id == id)).Order().ToArray())];
        Assert.Equal([[], [0], [0], [1], [2, 3], [4]], parents);
    }

    [Fact]
    public async Task Every_record_refers_to_the_message_and_to_what_the_caller_says()
    {
        await using var bench = new RecordingBench();
        PipelineResult run = Runs.Linear(2);

        await bench.RecordAsync(run, [Ref.DocText(url: "https://example.com/a")]);

        foreach (Record record in bench.Kernel.Records)
        {
            Assert.Equal(
                new HashSet<Ref> { new("@synapse.message", run.IR.MessageId.ToString("D")), Ref.DocText(url: "https://example.com/a") },
                record.Refs.ToHashSet());
        }
    }

    [Fact]
    public async Task It_stops_at_the_first_emit_that_fails()
    {
        await using var bench = new RecordingBench();
        bench.Kernel.FailNextPost(1, HttpStatusCode.BadRequest);

        RecordingResult result = await bench.RecordAsync(Runs.Linear(3));

        Assert.False(result.Success);
        Assert.Equal(Assert.Single(result.Emits).Error, result.Error);
        Assert.Equal(0, bench.Kernel.Count);
    }

    [Fact]
    public async Task An_IR_that_cannot_be_hashed_stops_it_with_the_reason()
    {
        await using var bench = new RecordingBench();
        PipelineResult run = Runs.Linear(2);
        run.Hops[1].After.Payload.Data = JsonElement.Parse("""{"a":1e999}""");

        RecordingResult result = await bench.RecordAsync(run);

        Assert.Equal(PipelineRecorder.NoCanonicalForm, result.Error!.Code);
        Assert.StartsWith("test/model-1: ", result.Error.Message, StringComparison.Ordinal);
        Assert.True(Assert.Single(result.Emits).Success);
    }

    [Fact]
    public async Task A_run_without_hops_has_nothing_to_record()
    {
        await using var bench = new RecordingBench();

        RecordingResult result = await bench.RecordAsync(Runs.Linear(0));

        Assert.True(result.Success);
        Assert.Empty(bench.Kernel.Requests);
    }

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
