using Npgsql;
using Syncropel.Kernel.PostgreSql.Tests.Storage;
using Syncropel.Kernel.PostgreSql.Tests.Support;
using Syncropel.Kernel.Storage;
using Syncropel.Kernel.Storage.PostgreSql;

namespace Syncropel.Kernel.PostgreSql.Tests.Process;

/// <summary>Connections break, and the server crashes, while records are appended and read.</summary>
public sealed class BreakingTests(PostgresServer server)
{
    private const string KillAll =
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_connection_that_breaks_at_any_moment_of_an_append_makes_it_neither_fail_nor_happen_twice()
    {
        const int Writers = 4, Breaks = 60;
        string database = await server.CreateDatabaseAsync();
        await using PostgreSqlStore store = await Stores.OpenAsync(database), other = await Stores.OpenAsync(database);
        using var enough = new CancellationTokenSource();
        Task<int>[] writers =
            [.. Enumerable.Range(0, Writers).Select(writer => Task.Run(() => WriteAsync(writer % 2 == 0 ? store : other, writer), Cancel))];
        for (int i = 0; i < Breaks; i++)
        {
            await server.ExecuteAsync(new NpgsqlConnectionStringBuilder(database).Database!, KillAll);
            await Task.Delay(TimeSpan.FromMilliseconds(i % 30), TimeProvider.System, Cancel);
        }

        await enough.CancelAsync();
        int count = (await Task.WhenAll(writers).WaitAsync(TimeSpan.FromSeconds(60), Cancel)).Sum();
        Assert.NotEqual(0, count);
        await RaceTests.AssertSoundAsync(database, count);

        async Task<int> WriteAsync(PostgreSqlStore to, int writer)
        {
            int clock = 0;
            for (; !enough.IsCancellationRequested; clock++)
            {
                AppendResult result = (await to.AppendAsync([Sample.Record(clock, actor: $"did:test:{writer}")]))[0];
                Assert.Equal((AppendOutcome.Appended, (long)clock), (result.Outcome, result.LatestClock));
            }

            return clock;
        }
    }

    [Fact]
    public async Task A_server_that_crashes_under_load_and_comes_back_loses_nothing_and_no_reader_misses_anything()
    {
        const int Writers = 4, Each = 400, Crashes = 3;
        PostgresServer.Require();
        await using var own = new PostgresServer();
        await own.InitializeAsync();
        string database = await own.CreateDatabaseAsync();
        await using PostgreSqlStore store = await Stores.OpenAsync(database);
        Task<List<RecordId>> reader = Task.Run(() => FollowAsync(store.Log, Writers * Each), Cancel);
        int written = 0;
        Task[] writers = [.. Enumerable.Range(0, Writers).Select(writer => Task.Run(() => WriteAsync(writer), Cancel))];
        for (int crash = 1; crash <= Crashes; crash++)
        {
            await Eventually.TrueAsync(() => Task.FromResult(Volatile.Read(ref written) > crash * Writers * Each / 5));
            await own.CrashAsync();
            await own.StartAsync();
        }

        await Task.WhenAll(writers).WaitAsync(TimeSpan.FromSeconds(60), Cancel);
        List<RecordId> read = await reader.WaitAsync(TimeSpan.FromSeconds(60), Cancel);
        Assert.Equal(Writers * Each, read.Distinct().Count());
        await RaceTests.AssertSoundAsync(database, Writers * Each);
        await AssertUnavailableAsync(own, database);

        // Whoever is told that the store is not available sends again, as a client does.
        async Task WriteAsync(int writer)
        {
            for (int clock = 0; clock < Each;)
            {
                try
                {
                    AppendResult result = (await store.AppendAsync([Sample.Record(clock, actor: $"did:test:{writer}")]))[0];
                    Assert.True(result.Outcome is AppendOutcome.Appended or AppendOutcome.AlreadyThere);
                    clock++;
                    Interlocked.Increment(ref written);
                }
                catch (StoreUnavailableException)
                {
                    await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, Cancel);
                }
            }
        }
    }

    // The clock of this store runs fast, so that its patience does not last long.
    private static async Task AssertUnavailableAsync(PostgresServer own, string database)
    {
        var context = new StoreContext(new TestLogger(), new HastyTime());
        await using OpenedStore opened = await KernelStore.PostgreSql(database).OpenAsync(context, Cancel);
        StoredRecord record = Sample.Record(0, actor: "did:test:last");
        await own.CrashAsync();
        await Assert.ThrowsAsync<StoreUnavailableException>(async () => await opened.Records.AppendAsync([record]));
        await Assert.ThrowsAsync<StoreUnavailableException>(async () => await opened.Records.FindAsync(record.Id, Cancel));
        await Assert.ThrowsAsync<StoreUnavailableException>(async () => await opened.Records.Log.CountAsync(Cancel));
        await own.StartAsync();
        Assert.Equal(AppendOutcome.Appended, (await opened.Records.AppendAsync([record]))[0].Outcome);
    }

    private static async Task<List<RecordId>> FollowAsync(IRecordLog log, int count)
    {
        var seen = new List<RecordId>();
        while (seen.Count < count)
        {
            try
            {
                seen.AddRange((await LogReader.ReadAsync(log, seen.Count, 1)).Select(static record => record.Id));
            }
            catch (StoreUnavailableException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, Cancel);
            }
        }

        return seen;
    }

    private sealed class HastyTime : TimeProvider
    {
        public override long GetTimestamp() => 100 * System.GetTimestamp();
    }
}
