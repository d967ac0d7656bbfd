using Npgsql;
using Syncropel.Kernel.PostgreSql.Tests.Support;
using Syncropel.Kernel.Storage;
using Syncropel.Kernel.Storage.PostgreSql;

namespace Syncropel.Kernel.PostgreSql.Tests.Storage;

/// <summary>Several stores on one database behave as one.</summary>
public sealed class RaceTests(PostgresServer server)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_two_that_send_for_the_same_clock_one_wins_and_the_other_hears_which()
    {
        string database = await server.CreateDatabaseAsync();
        await using PostgreSqlStore one = await Stores.OpenAsync(database), other = await Stores.OpenAsync(database);
        for (int clock = 0; clock < 100; clock++)
        {
            StoredRecord[] records = [Sample.Record(clock, """{"by":1}"""), Sample.Record(clock, """{"by":2}""")];
            IReadOnlyList<AppendResult>[] both = await Task.WhenAll(
                Task.Run(() => one.AppendAsync([records[0]]).AsTask(), Cancel),
                Task.Run(() => other.AppendAsync([records[1]]).AsTask(), Cancel));
            AppendResult winner = Assert.Single(both, static results => results[0].Outcome == AppendOutcome.Appended)[0];
            AppendResult loser = Assert.Single(both, static results => results[0].Outcome == AppendOutcome.ClockTaken)[0];
            Assert.Equal(winner.Holder.Id, loser.Holder.Id);
            Assert.Equal(clock, loser.LatestClock);
        }

        Assert.Equal(100, await one.Log.CountAsync(Cancel));
    }

    [Fact]
    public async Task Of_two_that_send_the_same_record_one_adds_it_and_the_other_finds_it()
    {
        string database = await server.CreateDatabaseAsync();
        await using PostgreSqlStore one = await Stores.OpenAsync(database), other = await Stores.OpenAsync(database);
        for (int clock = 0; clock < 100; clock++)
        {
            StoredRecord record = Sample.Record(clock);
            IReadOnlyList<AppendResult>[] both = await Task.WhenAll(
                Task.Run(() => one.AppendAsync([record]).AsTask(), Cancel), Task.Run(() => other.AppendAsync([record]).AsTask(), Cancel));
            Assert.Equal([AppendOutcome.Appended, AppendOutcome.AlreadyThere], both.Select(static results => results[0].Outcome).Order());
        }
    }

    [Fact]
    public async Task Three_stores_and_eight_writers_lose_nothing_and_tell_every_reader_of_every_record_once()
    {
        const int Writers = 8, Each = 150;
        string database = await server.CreateDatabaseAsync();
        PostgreSqlStore[] stores = [await Stores.OpenAsync(database), await Stores.OpenAsync(database), await Stores.OpenAsync(database)];
        Task<List<StoredRecord>>[] readers =
            [.. stores[..2].Select(store => Task.Run(() => LogReader.ReadAsync(store.Log, 0, Writers * Each), Cancel))];
        Task<List<RecordId>>[] writers =
            [.. Enumerable.Range(0, Writers).Select(writer => Task.Run(() => WriteAsync(() => stores[writer % 3], writer, Each), Cancel))];

        for (int reopened = 0; reopened < 3; reopened++)
        {
            PostgreSqlStore before = stores[2];
            await before.DisposeAsync();
            stores[2] = await Stores.OpenAsync(database);
        }

        RecordId[] written = [.. (await Task.WhenAll(writers)).SelectMany(static ids => ids)];
        Assert.Equal(Writers * Each, written.Distinct().Count());
        RecordId[] log = [.. (await LogReader.ReadAsync(stores[2].Log, 0, written.Length)).Select(static record => record.Id)];
        Assert.Equal(written.Order(), log.Order());
        foreach (Task<List<StoredRecord>> reader in readers)
        {
            Assert.Equal(log, (await reader.WaitAsync(TimeSpan.FromSeconds(60), Cancel)).Select(static record => record.Id));
        }

        await AssertSoundAsync(database, written.Length);
        foreach (PostgreSqlStore store in stores) await store.DisposeAsync();
    }

    /// <summary>Positions have no gaps, and the sums of threads are right.</summary>
    internal static async Task AssertSoundAsync(string database, long count)
    {
        const string Text = """
            SELECT (SELECT count(*) FROM syncropel_records), (SELECT count(DISTINCT position) FROM syncropel_records),
                (SELECT max(position) FROM syncropel_records), (SELECT position FROM syncropel_log_head),
                (SELECT count(DISTINCT (thread, actor, clock)) FROM syncropel_records), (SELECT sum(records)::bigint FROM syncropel_threads)
            """;
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync(Cancel);
        await using var command = new NpgsqlCommand(Text, connection);
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(Cancel);
        Assert.True(await reader.ReadAsync(Cancel));
        Assert.Equal(Enumerable.Repeat(count, 6), Enumerable.Range(0, 6).Select(reader.GetInt64));
    }

    // Writers share threads and send for the same clocks; who comes too late takes the next one, as a client does.
    private static async Task<List<RecordId>> WriteAsync(Func<PostgreSqlStore> store, int writer, int count)
    {
        var written = new List<RecordId>();
        long clock = 0;
        while (written.Count < count)
        {
            StoredRecord record = Sample.Record(clock, $$"""{"by":{{writer}},"n":{{written.Count}}}""", thread: $"t{writer % 2}");
            try
            {
                AppendResult result = (await store().AppendAsync([record]))[0];
                if (result.Outcome is AppendOutcome.Appended or AppendOutcome.AlreadyThere) written.Add(record.Id);
                clock = result.LatestClock + 1;
            }
            catch (ObjectDisposedException)
            {
                // The store is being opened again.
                await Task.Yield();
            }
        }

        return written;
    }
}
