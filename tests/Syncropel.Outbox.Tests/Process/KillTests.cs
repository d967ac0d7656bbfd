using System.Collections.Concurrent;
using System.Text.Json;
using Syncropel.Outbox.Tests.Support;
using Syncropel.Testing;
using Syncropel.TestServer;
using Syncropel.TestSupport;

namespace Syncropel.Outbox.Tests.Process;

/// <summary>
/// A process emits as fast as it can, by all ways of emitting, to a kernel that comes and goes, and is killed at any moment, again and
/// again. Whatever a caller was told is true in the end.
/// </summary>
public sealed class KillTests : IDisposable
{
    private static readonly Fault?[] Troubles =
    [
        Fault.Status(503), Fault.ResetBeforeRead, Fault.ResetAfterStore, Fault.ResetMidAnswer, Fault.Status(429), Fault.GarbageJson, null,
    ];

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Folder _folder = new(onDisk: true);

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(100, true, 1)]
    [InlineData(15, false, 2)]
    public async Task No_record_that_a_caller_was_told_of_is_missing_or_there_twice_after_kills(int kills, bool hasBatches, int seed)
    {
        await using KestrelKernel server = await KestrelKernel.StartAsync(new MockKernelOptions { Batch = hasBatches });
        server.Plan = ComesAndGoes(seed);
        var told = new List<Told>();
        using (var runs = new Relay(server.Endpoint, _folder.File))
        {
            var random = new Random(seed);
            for (int run = 0; run < kills; run++)
            {
                int lines = LinesBeforeKill(random);
                told.AddRange(await runs.KillNextAsync(said => said.Count >= lines));
            }

            // And once in a good time, which the others may not have lived to see.
            server.Plan = FaultPlan.None;
            told.AddRange(await runs.KillNextAsync(static said => said.Exists(IsStored)).WaitAsync(Patience, TestContext.Current.CancellationToken));
        }

        using var last = VictimProcess.Start("drain", server.Endpoint.ToString(), _folder.File);
        Assert.Equal(("drained 0 0", 0), await last.EndAsync());

        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{told.Count(static one => one.Outcome == "Stored")} stored, {told.Count(static one => one.Outcome == "Queued")} queued, {server.Kernel.Count} in the kernel");
        AssertKept(told, server.Kernel.Records);
    }

    private static void AssertKept(List<Told> told, IReadOnlyList<Record> records)
    {
        // The phases have all come about, or this proves nothing.
        Assert.Contains(told, static one => one.Outcome == "Stored");
        Assert.Contains(told, static one => one.Outcome == "Queued");
        Assert.DoesNotContain(told, static one => one.Outcome == "Failed");

        ILookup<(string, int, int), Record> byContent = records.ToLookup(static record => Content(record.Body));
        Assert.All(told, one => Assert.Equal(one.Id, Assert.Single(byContent[(one.Way, one.Run, one.Number)]).Id));
        Assert.All(byContent, static same => Assert.Single(same));
        foreach (IGrouping<string, Record> thread in records.GroupBy(static record => record.Thread))
        {
            (string, int, int)[] arrived = [.. thread.Select(static record => Content(record.Body))];
            Assert.Equal(arrived.Order(), arrived);
            long[] clocks = [.. thread.Select(static record => record.Clock)];
            Assert.Equal(clocks.Distinct().Order(), clocks);
        }
    }

    private static bool IsStored(string line) => line.StartsWith("Stored ", StringComparison.Ordinal);

    private static (string Way, int Run, int Number) Content(JsonElement body) =>
        (body.GetProperty("way").GetString()!, body.GetProperty("run").GetInt32(), body.GetProperty("number").GetInt32());

    // Often right at the start, while the file is opened and what waits begins to be delivered.
    private static int LinesBeforeKill(Random random) => random.Next(4) switch
    {
        0 => random.Next(3),
        1 => random.Next(40),
        _ => random.Next(400),
    };

    /// <summary>Good and bad times by turns, counted in requests and not in seconds.</summary>
    private static Func<RequestInfo, Fault?> ComesAndGoes(int seed)
    {
        var random = new Random(seed);
        var times = new ConcurrentDictionary<int, Fault?>();
        int planned = 0;
        var gate = new Lock();
        return request =>
        {
            lock (gate)
            {
                while (planned <= request.Number)
                {
                    Fault? trouble = random.Next(2) == 0 ? null : Troubles[random.Next(Troubles.Length)];
                    int until = planned + (trouble is null ? random.Next(5, 120) : random.Next(1, 9));
                    for (; planned < until; planned++) times[planned] = trouble;
                }
            }

            return times[request.Number];
        };
    }

    /// <summary>Starts each process while the one before it still runs, so that a test does not wait for its start.</summary>
    private sealed class Relay(Uri endpoint, string file) : IDisposable
    {
        private int _run;
        private VictimProcess? _next;

        /// <summary>Lets the next process go on, and kills it when it has said enough.</summary>
        public async Task<IEnumerable<Told>> KillNextAsync(Func<List<string>, bool> isEnough)
        {
            using VictimProcess victim = _next ?? Start();
            _next = Start();
            victim.Go();
            var said = new List<string>();
            Assert.Equal("opening", await victim.ReadAsync());
            while (!isEnough(said))
            {
                string? line = await victim.ReadAsync();
                Assert.True(line is not null, $"run {_run - 2} has ended by itself behind {said.Count} lines");
                said.Add(line);
            }

            said.AddRange(await victim.KillAsync());
            return said.Select(Told.Read).OfType<Told>();
        }

        public void Dispose() => _next?.Dispose();

        private VictimProcess Start() => VictimProcess.Start("emit", endpoint.ToString(), file, $"{_run++}");
    }
}
