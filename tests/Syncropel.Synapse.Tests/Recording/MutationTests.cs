using System.Text.Json.Nodes;

namespace Syncropel.Synapse.Tests.Recording;

/// <summary>
/// Every place of chains of every shape, done wrong in every way: the audit is not sound, and what it names is the record that was done
/// wrong, or one that shows the gap: a child of what is gone, the record next to it, or the last before a tail that is gone.
/// </summary>
public sealed class MutationTests
{
    private static readonly Dictionary<string, Func<JsonObject, bool>> Contents = new()
    {
        // Of one hop alone it is a run that the stranger has recorded.
        ["actor"] = static record => (long)record["body"]!["hop_count"]! > 1 && Set(record, "actor", "did:example:stranger"),
        ["act"] = static record => Set(record, "act", "KNOW"),
        ["data_type"] = static record => Set(record, "data_type", "VOID"),
        ["thread"] = static record => Set(record, "thread", "synapse.other"),
        ["no parents"] = static record => record["parents"]!.AsArray().Count > 0 && Set(record, "parents", new JsonArray()),
        ["other parents"] = static record => Set(record, "parents", new JsonArray(new string('1', 64))),
        ["clock 0"] = static record => record["parents"]!.AsArray().Count > 0 && Set(record, "clock", 0),
        ["refs"] = static record => Set(record["body"]!, "_refs", new JsonArray()),
        ["message_id"] = static record => Set(record["body"]!, "message_id", "00000000-0000-4000-8000-00000000ffff"),
        ["hop_index"] = static record => Set(record["body"]!, "hop_index", (long)record["body"]!["hop_index"]! + 1),
        ["hop_index 0"] = static record => (long)record["body"]!["hop_index"]! > 0 && Set(record["body"]!, "hop_index", 0),
        ["hop_count"] = static record => Set(record["body"]!, "hop_count", (long)record["body"]!["hop_count"]! + 1),
        ["builds_on"] = static record => Set(record["body"]!, "builds_on", new JsonArray(0, 1, 2, 3, 4, 5, 6, 7)),
        ["task_type"] = static record => (long)record["body"]!["hop_count"]! > 1 && Set(record["body"]!, "task_type", "rank"),
        ["domain"] = static record => (long)record["body"]!["hop_count"]! > 1 && Set(record["body"]!, "domain", "legal"),
        ["model_id"] = static record => Set(record["body"]!, "model_id", "other"),
        ["adapter_version"] = static record => Set(record["body"]!, "adapter_version", "9.9.9"),
        ["confidence"] = static record => Set(record["body"]!, "confidence", 0.125),
        ["latency_ms"] = static record => Set(record["body"]!, "latency_ms", 99),
        ["timestamp_unix"] = static record => Set(record["body"]!, "timestamp_unix", 99),
        ["cost_usd"] = static record => Set(record["body"]!, "cost_usd", 99),
        ["token_count"] = static record => Set(record["body"]!, "token_count", 99),
        ["warnings"] = static record => Set(record["body"]!, "warnings", new JsonArray("w")),
        ["branch_id"] = static record => Set(record["body"]!, "branch_id", "00000000-0000-4000-8000-00000000ffff"),
        ["branch_role"] = static record => Set(
            record["body"]!, "branch_role", (string?)record["body"]!["branch_role"] == "merge" ? "branch" : "merge"),
        ["before"] = static record => (bool)record["body"]!["merged"]! is false && IsNotRoot(record)
            && Set(record["body"]!, "before", new string('1', 64)),
        // How many entries a message came with, only the next hop tells.
        ["entries"] = static record => (long)record["body"]!["hop_count"]! > 1 && Set(record["body"]!, "entries", 55),
        ["chain_before"] = static record => Set(record["body"]!, "chain_before", new string('1', 64)),
        ["chain"] = static record => Set(record["body"]!, "chain", new string('1', 64)),
        ["kind of body"] = static record => Set(record["body"]!, "entries", "many"),
    };

    public static TheoryData<string> Shapes => RecordToTests.Shapes;

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task A_member_that_is_changed(string shape)
    {
        await using RecordingBench bench = await RecordedAsync(shape);
        for (int place = 0; place < bench.Kernel.Count; place++)
        {
            foreach ((string member, Func<JsonObject, bool> change) in Contents)
            {
                foreach (bool isSealed in new[] { false, true })
                {
                    await CheckAsync(bench, $"{shape}, {member} of {place}, sealed {isSealed}", place, records =>
                    {
                        JsonObject record = records[place]!.AsObject();
                        if (!change(record)) return false;
                        if (isSealed) Seal(record);
                        return true;
                    });
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task A_record_that_is_dropped_doubled_swapped_or_put_in(string shape)
    {
        await using RecordingBench bench = await RecordedAsync(shape);
        int count = bench.Kernel.Count;
        for (int place = 0; place < count; place++)
        {
            int at = place;
            await CheckAsync(bench, $"{shape}, drop {at}", at, records =>
            {
                records.RemoveAt(at);
                return count > 1;
            });
            await CheckAsync(bench, $"{shape}, twice the same {at}", at, records =>
            {
                records.Insert(at, records[at]!.DeepClone());
                return true;
            });
            foreach (long shift in new[] { -10_000L, 10_000L })
            {
                // One without parents is the first of another run, which ends there.
                await CheckAsync(bench, $"{shape}, double {at} by {shift}", at, records =>
                {
                    JsonObject twin = records[at]!.DeepClone().AsObject();
                    twin["clock"] = (long)twin["clock"]! + shift;
                    records.Insert(at, Seal(twin));
                    return count > 1;
                });
            }

            await CheckAsync(bench, $"{shape}, injected before {at}", at, records =>
            {
                JsonObject extra = records[at]!.DeepClone().AsObject();
                extra["body"]!["confidence"] = 0.125;
                extra["actor"] = "did:example:stranger";
                records.Insert(at, Seal(extra));
                return count > 1;
            });
            await CheckAsync(bench, $"{shape}, swapped {at}", at, records =>
            {
                if (at == 0) return false;
                (records[at]!["body"], records[at - 1]!["body"]) =
                    (records[at - 1]!["body"]!.DeepClone(), records[at]!["body"]!.DeepClone());
                Seal(records[at]!.AsObject());
                Seal(records[at - 1]!.AsObject());
                return true;
            }, at - 1);
        }
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task An_order_of_the_answer_that_is_not_the_kernels_changes_nothing(string shape)
    {
        await using RecordingBench bench = await RecordedAsync(shape);
        bench.Tamper(static records =>
        {
            JsonNode[] all = [.. records.Select(static one => one!.DeepClone()).Reverse()];
            records.Clear();
            foreach (JsonNode one in all) records.Add(one);
        });

        AuditReport report = await bench.VerifyAsync();

        Assert.True(report.IsSound, report.First?.ToString());
    }

    private static async Task CheckAsync(RecordingBench bench, string what, int place, Func<JsonArray, bool> mutate, int other = -1)
    {
        bool isDone = false;
        HashSet<string> named = [];
        bench.Tamper(records =>
        {
            JsonObject[] before = [.. records.Select(static one => one!.DeepClone().AsObject())];
            isDone = mutate(records);
            JsonObject[] after = [.. records.Select(static one => one!.AsObject())];
            JsonObject[] changed =
            [
                .. after.Where(one => !before.Any(was => JsonNode.DeepEquals(was, one))),
                .. before.Where((_, i) => i == place || i == other),
            ];
            bool isGone = !after.Any(one => (string)one["id"]! == (string)before[place]["id"]!);
            foreach (JsonObject one in changed) named.Add((string)one["id"]!);
            if (!isGone) return;
            foreach (JsonObject one in after)
            {
                if (place + 1 < before.Length && (string)one["id"]! == (string)before[place + 1]["id"]!) named.Add((string)one["id"]!);
                bool isChild = one["parents"]!.AsArray().Any(parent => named.Contains((string)parent!));
                if (isChild || (place == before.Length - 1 && one == after[^1])) named.Add((string)one["id"]!);
            }
        });

        AuditReport report = await bench.VerifyAsync();

        if (!isDone) return;
        Assert.False(report.IsSound, what);
        Assert.True(report.First is not null, $"{what}: nothing is named");
        Assert.True(named.Contains(report.First.RecordId.ToString()), $"{what}: named is {report.First}");
    }

    private static async Task<RecordingBench> RecordedAsync(string shape)
    {
        var bench = new RecordingBench();
        PipelineResult result = await RecordToTests.RunAsync(shape, bench.Client);
        Assert.True(result.Recording!.Success);
        return bench;
    }

    private static bool IsNotRoot(JsonObject record) => (long)record["body"]!["hop_index"]! > 0;

    private static bool Set(JsonNode node, string member, JsonNode value)
    {
        node[member] = value;
        return true;
    }

    // The id that the content has, as whoever can write in the author's name would give it.
    private static JsonObject Seal(JsonObject record)
    {
        record["id"] = Record.Parse(record.ToJsonString()).ComputeId().ToString();
        return record;
    }
}
