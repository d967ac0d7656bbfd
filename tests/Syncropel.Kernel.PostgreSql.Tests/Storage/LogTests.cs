using Syncropel.Kernel.PostgreSql.Tests.Support;
using Syncropel.Kernel.Storage;
using Syncropel.Kernel.Storage.PostgreSql;

namespace Syncropel.Kernel.PostgreSql.Tests.Storage;

public sealed class LogTests(PostgresServer server)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_reader_hears_of_what_another_store_appends()
    {
        string database = await server.CreateDatabaseAsync();
        await using PostgreSqlStore here = await Stores.OpenAsync(database), there = await Stores.OpenAsync(database);
        Task more = here.Log.MoreThanAsync(0);
        Assert.False(more.IsCompleted);
        StoredRecord record = Sample.Record(1);
        await there.AppendAsync([record]);
        await more.WaitAsync(TimeSpan.FromSeconds(4), Cancel);
        Assert.Equal(record.Id, Assert.Single(here.Log.AtHand(0)).Id);
        Assert.Equal(1, await here.Log.CountAsync(Cancel));
        Assert.False(here.Log.MoreThanAsync(1).IsCompleted);
    }

    [Fact]
    public async Task What_was_appended_before_is_read_in_pages_and_not_at_hand()
    {
        string database = await server.CreateDatabaseAsync();
        StoredRecord[] records = [.. Enumerable.Range(0, 700).Select(static clock => Sample.Record(clock))];
        await using (PostgreSqlStore before = await Stores.OpenAsync(database)) await before.AppendAsync(records);

        await using PostgreSqlStore store = await Stores.OpenAsync(database);
        Assert.Equal(0, store.Log.AtHand(0).Count);
        Assert.True(store.Log.MoreThanAsync(0).IsCompleted);
        Assert.InRange((await store.Log.ReadAsync(0, Cancel)).Count, 1, 699);
        List<StoredRecord> read = await LogReader.ReadAsync(store.Log, 0, records.Length);
        Assert.Equal(records.Select(static record => record.Id), read.Select(static record => record.Id));
        Assert.Equal(0, (await store.Log.ReadAsync(700, Cancel)).Count);
    }

    [Fact]
    public async Task A_page_of_long_records_is_shorter()
    {
        string database = await server.CreateDatabaseAsync();
        string body = $$"""{"text":"{{new string('x', 1_000_000)}}"}""";
        await using (PostgreSqlStore before = await Stores.OpenAsync(database))
        {
            await before.AppendAsync([.. Enumerable.Range(0, 12).Select(clock => Sample.Record(clock, body))]);
        }

        await using PostgreSqlStore store = await Stores.OpenAsync(database);
        Assert.InRange((await store.Log.ReadAsync(0, Cancel)).Count, 1, 6);
    }

    [Fact]
    public async Task There_is_no_place_behind_the_last_record()
    {
        await using PostgreSqlStore store = await server.OpenNewAsync();
        await store.AppendAsync([Sample.Record(1)]);
        Assert.Equal(0, store.Log.AtHand(1).Count);
        Assert.ThrowsAny<ArgumentException>(() => store.Log.AtHand(2));
        Assert.ThrowsAny<ArgumentException>(() => store.Log.AtHand(-1));
    }

    [Fact]
    public async Task A_reader_that_is_far_behind_misses_nothing()
    {
        const int Count = 6000;
        string database = await server.CreateDatabaseAsync();
        await using PostgreSqlStore here = await Stores.OpenAsync(database), there = await Stores.OpenAsync(database);
        for (int first = 0; first < Count; first += 1000)
        {
            await there.AppendAsync([.. Enumerable.Range(first, 1000).Select(static clock => Sample.Record(clock))]);
        }

        foreach (PostgreSqlStore store in new[] { here, there })
        {
            List<StoredRecord> read = await LogReader.ReadAsync(store.Log, 0, Count);
            Assert.Equal(Enumerable.Range(0, Count).Select(static clock => (long)clock), read.Select(static record => record.Clock));
        }
    }

    [Fact]
    public async Task A_listener_whose_connection_is_killed_listens_again_and_misses_nothing()
    {
        const int Count = 200;
        string database = await server.CreateDatabaseAsync();
        await using PostgreSqlStore here = await Stores.OpenAsync(database), there = await Stores.OpenAsync(database);
        Task<List<StoredRecord>> reader = Task.Run(() => LogReader.ReadAsync(here.Log, 0, Count), Cancel);
        for (int clock = 0; clock < Count; clock++)
        {
            if (clock % 40 == 10)
            {
                await server.ExecuteAsync(
                    new Npgsql.NpgsqlConnectionStringBuilder(database).Database!,
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                        + "WHERE datname = current_database() AND pid <> pg_backend_pid()");
            }

            Assert.Equal(AppendOutcome.Appended, (await there.AppendAsync([Sample.Record(clock)]))[0].Outcome);
        }

        List<StoredRecord> read = await reader.WaitAsync(TimeSpan.FromSeconds(60), Cancel);
        Assert.Equal(Enumerable.Range(0, Count).Select(static clock => (long)clock), read.Select(static record => record.Clock));
    }

    [Fact]
    public async Task Where_the_database_passes_on_no_notices_it_is_asked_for_news()
    {
        string database = await server.CreateDatabaseAsync();
        string name = new Npgsql.NpgsqlConnectionStringBuilder(database).Database!, user = $"{name}_user";
        await server.ExecuteAsync(name, $"CREATE ROLE {user} LOGIN");
        await server.ExecuteAsync(name, $"GRANT ALL ON SCHEMA public TO {user}");
        await server.ExecuteAsync(name, "REVOKE EXECUTE ON FUNCTION pg_notify(text, text) FROM PUBLIC");
        string own = database.Replace("Username=tester", $"Username={user}", StringComparison.Ordinal);
        await using PostgreSqlStore here = await Stores.OpenAsync(own), there = await Stores.OpenAsync(own);
        Task<List<StoredRecord>> reader = Task.Run(() => LogReader.ReadAsync(here.Log, 0, 3), Cancel);
        for (int clock = 0; clock < 3; clock++) await there.AppendAsync([Sample.Record(clock)]);
        List<StoredRecord> read = await reader.WaitAsync(TimeSpan.FromSeconds(30), Cancel);
        Assert.Equal([0, 1, 2], read.Select(static record => record.Clock));
    }
}
