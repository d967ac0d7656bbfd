using System.Collections.Concurrent;
using System.Globalization;
using Npgsql;

[assembly: AssemblyFixture(typeof(Syncropel.Kernel.PostgreSql.Tests.Support.PostgresServer))]

namespace Syncropel.Kernel.PostgreSql.Tests.Support;

/// <summary>
/// A PostgreSQL server of the tests' own, in a temporary directory, heard at a socket there and nowhere else. Its language is not that of
/// code points, so that a comparison that leaves the order to the database is found out. Where the machine has no PostgreSQL, the tests
/// that ask for a database are skipped, but not in CI.
/// </summary>
public sealed class PostgresServer : IAsyncLifetime
{
    private static readonly string? Programs = PostgresPrograms.Find();

    private readonly string _folder = Path.Combine("/tmp", $"syncropel-pg-{Guid.NewGuid():N}");
    private readonly ConcurrentStack<string> _idle = [];
    private System.Diagnostics.Process? _server;
    private int _databases;

    private string Data => Path.Combine(_folder, "data");

    public async ValueTask InitializeAsync()
    {
        if (Programs is null) return;
        Directory.CreateDirectory(_folder);
        PostgresPrograms.GiveAway(_folder);
        await PostgresPrograms.RunAsync(
            Path.Combine(Programs, "initdb"), "-D", Data, "-U", "tester", "-E", "UTF8", "--locale=C.UTF-8", "--locale-provider=icu",
            "--icu-locale=en-US", "--no-sync");
        await StartAsync();
    }

    /// <summary>Makes an empty database.</summary>
    public async Task<string> CreateDatabaseAsync()
    {
        Require();
        string name = string.Create(CultureInfo.InvariantCulture, $"test_{Interlocked.Increment(ref _databases)}");
        await ExecuteAsync("postgres", $"CREATE DATABASE {name}");
        return ConnectionString(name);
    }

    /// <summary>
    /// An empty database that may have been another test's before; for tests of which there are so many that making one for each would take
    /// most of their time.
    /// </summary>
    public async Task<string> BorrowDatabaseAsync() =>
        _idle.TryPop(out string? database) ? database : await CreateDatabaseAsync();

    /// <summary>Empties a database that was borrowed, which nobody uses any more.</summary>
    public async ValueTask GiveBackAsync(string connectionString)
    {
        string database = new NpgsqlConnectionStringBuilder(connectionString).Database!;
        await ExecuteAsync(database, "SET client_min_messages = error; DROP SCHEMA public CASCADE; CREATE SCHEMA public");
        _idle.Push(connectionString);
    }

    public string ConnectionString(string database) => $"Host={_folder};Username=tester;Database={database};Maximum Pool Size=20;";

    /// <summary>Skips the test where there is no PostgreSQL; in CI there must be one.</summary>
    public static void Require()
    {
        if (Programs is not null) return;
        Assert.False(Environment.GetEnvironmentVariable("CI") == "true", PostgresPrograms.Missing);
        Assert.Skip(PostgresPrograms.Missing);
    }

    public async Task ExecuteAsync(string database, string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionString(database) + "Pooling=false;");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Starts the server, and waits until it answers.</summary>
    public async Task StartAsync()
    {
        _server = PostgresPrograms.StartServer(
            Path.Combine(Programs!, "postgres"), "-D", Data, "-k", _folder, "-c", "listen_addresses=", "-c", "fsync=off",
            "-c", "full_page_writes=off", "-c", "max_connections=200", "-c", "log_min_messages=panic");
        long begin = TimeProvider.System.GetTimestamp();
        while (true)
        {
            try
            {
                await ExecuteAsync("postgres", "SELECT 1");
                return;
            }
            catch (NpgsqlException) when (TimeProvider.System.GetElapsedTime(begin) < TimeSpan.FromSeconds(60))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
            }
        }
    }

    /// <summary>Stops the server as a crash does, without letting anybody finish.</summary>
    public async Task CrashAsync()
    {
        using System.Diagnostics.Process server = _server!;
        _server = null;
        server.StandardInput.Close();
        await server.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null) await CrashAsync();
        if (Directory.Exists(_folder)) Directory.Delete(_folder, recursive: true);
    }
}
