using Syncropel.Kernel.PostgreSql.Tests.Storage;
using Syncropel.Kernel.PostgreSql.Tests.Support;
using Syncropel.Kernel.Storage;
using Syncropel.Kernel.Storage.PostgreSql;
using Syncropel.TestSupport;

namespace Syncropel.Kernel.PostgreSql.Tests.Process;

public sealed class KillTests(PostgresServer server)
{
    private const int Kills = 20;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_that_was_acknowledged_is_missing_or_there_twice_after_kills()
    {
        string database = await server.CreateDatabaseAsync();
        await using PostgreSqlStore watching = await Stores.OpenAsync(database);
        var random = new Random(8);
        var told = new List<string>();
        VictimProcess next = VictimProcess.Start("write", database, "0");
        for (int run = 1; run <= Kills; run++)
        {
            // Each process starts while the one before it still runs, so that the test does not wait for its start.
            using VictimProcess victim = next;
            next = VictimProcess.Start("write", database, $"{run}");
            victim.Go();
            Assert.Equal("open", await victim.ReadAsync());
            int lines = random.Next(3) == 0 ? random.Next(5) : random.Next(600);
            for (int line = 0; line < lines; line++) told.Add(await victim.ReadAsync() ?? "It has ended by itself.");
            told.AddRange(await victim.KillAsync());
        }

        next.Dispose();
        Assert.All(told, static line => Assert.StartsWith("Appended ", line, StringComparison.Ordinal));
        int count = (int)await watching.Log.CountAsync(Cancel);
        List<StoredRecord> log = await LogReader.ReadAsync(watching.Log, 0, count);
        HashSet<string> stored = [.. log.Select(static record => record.Id.ToString())];
        Assert.Equal(count, stored.Count);
        Assert.All(told, line => Assert.Contains(line.Split(' ')[1], stored));
        await RaceTests.AssertSoundAsync(database, count);

        // Of each writer there is a beginning without gaps.
        foreach (IGrouping<string, StoredRecord> writer in log.GroupBy(static record => record.Actor))
        {
            long[] clocks = [.. writer.Select(static record => record.Clock)];
            Assert.Equal(Enumerable.Range(0, clocks.Length).Select(static clock => (long)clock), clocks);
        }
    }
}
