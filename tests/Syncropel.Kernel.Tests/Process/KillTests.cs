using System.Globalization;
using Syncropel.Kernel.Maintenance;
using Syncropel.Kernel.Storage;
using Syncropel.Kernel.Storage.Sqlite;
using Syncropel.Kernel.Tests.Support;
using Syncropel.TestSupport;

namespace Syncropel.Kernel.Tests.Process;

/// <summary>
/// A process writes as fast as it can, and is killed at any moment, again and again. Whatever a sender was told is true in the end.
/// </summary>
public sealed class KillTests : IDisposable
{
    private const int Kills = 50;

    private readonly Folder _folder = new(onDisk: true);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task No_record_that_a_sender_was_told_of_is_missing_or_there_twice_after_kills()
    {
        var told = new List<(string Thread, long Clock, string Id)>();
        using (var runs = new Relay(_folder.File))
        {
            var random = new Random(1);
            for (int run = 0; run < Kills; run++) told.AddRange(await runs.KillNextAsync(LinesBeforeKill(random)));
        }

        var logger = new ListLogger();
        var findings = new List<string>();
        await using SqliteStore store = await Stores.OpenRecordsAsync(_folder.File, logger);
        long verified = await StoreVerification.RunAsync(
            store, finding => findings.Add(finding.ToString()), TestContext.Current.CancellationToken);
        TestContext.Current.TestOutputHelper?.WriteLine($"{told.Count} told of, {verified} in the store");

        Assert.Empty(findings);
        Assert.Empty(logger.Troubles);
        List<StoredRecord> kept = await store.Log.ReadAllAsync();
        Assert.Equal(verified, kept.Count);
        Assert.Equal(kept.Count, kept.Select(static record => record.Id).Distinct().Count());
        Assert.Equal(kept.Count, kept.Select(static record => (record.Thread, record.Actor, record.Clock)).Distinct().Count());
        AssertKept(told, kept);

        // The index has them all too.
        int steps = kept.Count(static record => record.Thread != "th_engine_config");
        Assert.Equal(steps, (await store.QueryAsync("""{"filter":{"body.number":"step"},"limit":1}""")).MatchedTotal);
        Assert.Contains("field_", await store.PlanAsync("""{"filter":{"body.number":"step"}}"""), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_another_process_has_is_refused_until_that_process_is_killed()
    {
        using var first = VictimProcess.Start("hold", _folder.File);
        Assert.Equal("open", await first.ReadAsync());

        var refused = await Assert.ThrowsAsync<KernelStoreException>(() => Stores.OpenAsync(_folder.File));
        Assert.Contains("is in use by another kernel", refused.Message, StringComparison.Ordinal);
        await first.KillAsync();
        await using SqliteStore store = await Stores.OpenRecordsAsync(_folder.File);
        using var second = VictimProcess.Start("hold", _folder.File);
        Assert.Contains("is in use by another kernel", await second.ReadAsync(), StringComparison.Ordinal);
    }

    private static void AssertKept(List<(string Thread, long Clock, string Id)> told, List<StoredRecord> kept)
    {
        // All ways of sending have come about, or this proves nothing.
        Assert.Equal(["first", "many", "second", "th_engine_config"], told.Select(static one => one.Thread).Distinct().Order());
        HashSet<(string, long, string)> there = [.. kept.Select(static record => (record.Thread, record.Clock, record.Id.ToString()))];
        Assert.All(told, one => Assert.Contains(one, there));

        // Of each thread in the order in which they were sent, without a gap within a run.
        foreach (IGrouping<string, StoredRecord> thread in kept.GroupBy(static record => record.Thread))
        {
            long[] clocks = [.. thread.Select(static record => record.Clock)];
            Assert.Equal(clocks.Order(), clocks);
            Assert.All(clocks.Zip(clocks.Skip(1)), static pair => Assert.True(pair.Second == pair.First + 1 || pair.Second % 1_000_000 == 0));
        }
    }

    // Often right at the start, while the file is opened.
    private static int LinesBeforeKill(Random random) => random.Next(4) switch
    {
        0 => random.Next(3),
        1 => random.Next(40),
        _ => random.Next(400),
    };

    /// <summary>Starts each process while the one before it still runs, so that a test does not wait for its start.</summary>
    private sealed class Relay(string file) : IDisposable
    {
        private int _run;
        private VictimProcess? _next;

        /// <summary>Lets the next process go on, and kills it behind so many lines.</summary>
        public async Task<List<(string Thread, long Clock, string Id)>> KillNextAsync(int lines)
        {
            using VictimProcess victim = _next ?? Start();
            _next = Start();
            victim.Go();
            var said = new List<string>();
            Assert.Equal("opening", await victim.ReadAsync());
            while (said.Count < lines)
            {
                string? line = await victim.ReadAsync();
                Assert.True(line is not null, $"run {_run - 2} has ended by itself behind {said.Count} lines");
                said.Add(line);
            }

            said.AddRange(await victim.KillAsync());
            Assert.DoesNotContain(said, static line => line.StartsWith("failed", StringComparison.Ordinal));
            return [.. said.Select(static line => line.Split(' '))
                .Where(static parts => parts is ["took", _, _, { Length: RecordId.TextLength }])
                .Select(static parts => (parts[1], long.Parse(parts[2], CultureInfo.InvariantCulture), parts[3]))];
        }

        public void Dispose() => _next?.Dispose();

        private VictimProcess Start() => VictimProcess.Start("write", file, _run++.ToString(CultureInfo.InvariantCulture));
    }
}
