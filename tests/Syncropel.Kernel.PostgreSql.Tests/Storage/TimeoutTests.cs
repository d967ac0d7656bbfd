using Npgsql;
using Syncropel.Kernel.PostgreSql.Tests.Support;
using Syncropel.Kernel.Storage;
using Syncropel.Kernel.Storage.PostgreSql;

namespace Syncropel.Kernel.PostgreSql.Tests.Storage;

/// <summary>What takes longer than it may.</summary>
public sealed class TimeoutTests(PostgresServer server)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Command Timeout=1", "SELECT pg_sleep(60)")]
    [InlineData("Options=-c statement_timeout=200", "SELECT pg_sleep(60)")]
    public async Task What_is_asked_and_takes_too_long_is_not_asked_again(string setting, string statement)
    {
        var settings = new NpgsqlConnectionStringBuilder(await server.CreateDatabaseAsync() + setting);
        await using var database = new Database(settings);
        int asked = 0;
        StoreUnavailableException slow = await Assert.ThrowsAsync<StoreUnavailableException>(() => database.ReadAsync(
            (connection, cancel) =>
            {
                asked++;
                return Sql.Command(connection, statement).RunAsync(cancel);
            },
            Cancel));

        Assert.True(slow.IsTooSlow);
        Assert.Equal(1, asked);
        Assert.Equal(1, await database.ReadAsync(AskOneAsync, Cancel));
    }

    [Fact]
    public async Task A_connection_on_which_nobody_answers_any_more_is_not_taken_for_a_slow_answer()
    {
        var settings = new NpgsqlConnectionStringBuilder(await server.CreateDatabaseAsync());
        await using var proxy = new SilentProxy(settings);
        (settings.Host, settings.CommandTimeout, settings.CancellationTimeout) = (proxy.Folder, 1, 100);
        await using var database = new Database(settings);
        Assert.Equal(1, await database.ReadAsync(AskOneAsync, Cancel));
        proxy.Silence();

        Assert.Equal(1, await database.ReadAsync(AskOneAsync, Cancel));
        Assert.InRange(proxy.Silenced, 1, int.MaxValue);
    }

    [Fact]
    public async Task What_is_called_off_is_no_fault_of_the_store()
    {
        await using var database = new Database(new NpgsqlConnectionStringBuilder(await server.CreateDatabaseAsync()));
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        Task<int> asking = database.ReadAsync(
            (connection, cancel) =>
            {
                stop.CancelAfter(TimeSpan.FromMilliseconds(50));
                return Sql.Command(connection, "SELECT pg_sleep(60)").RunAsync(cancel);
            },
            stop.Token);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking);
    }

    [Theory]
    [InlineData("syncropel_log_head")]
    [InlineData("syncropel_threads")]
    public async Task Looking_over_the_whole_store_takes_as_long_as_it_takes(string table)
    {
        string database = await server.CreateDatabaseAsync();
        await using PostgreSqlStore store = await Stores.OpenAsync(database + "Command Timeout=1");
        await store.AppendAsync([Sample.Record(1), Sample.Record(2)]);

        // A statement that needs the table waits for longer than that.
        await using var blocker = new NpgsqlConnection(database);
        await blocker.OpenAsync(Cancel);
        await Sql.Command(blocker, $"BEGIN; LOCK TABLE {table} IN ACCESS EXCLUSIVE MODE").RunAsync(Cancel);
        Task<IReadOnlyList<string>> checking = store.CheckAsync(Cancel).AsTask();
        await Sql.Command(blocker, "SELECT pg_sleep(2)").RunAsync(Cancel);
        await Sql.Command(blocker, "COMMIT").RunAsync(Cancel);

        Assert.Empty(await checking);
    }

    private static async Task<int> AskOneAsync(NpgsqlConnection connection, CancellationToken cancel) =>
        (await Sql.Command(connection, "SELECT 1").ListAsync(static row => row.GetInt32(0), cancel))[0];
}
