using Microsoft.Data.Sqlite;
using Syncropel.Kernel;
using Syncropel.Testing;

namespace Syncropel.Cli.Tests.Support;

/// <summary>A place for a store, and other files, in a folder that goes with it.</summary>
internal sealed class TempStore : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("syncropel-cli-");

    /// <summary>The store's file, which is not there yet.</summary>
    public string Path => PathOf("hub.db");

    public string PathOf(string name) => System.IO.Path.Combine(_folder.FullName, name);

    public bool IsEmpty => _folder.GetFileSystemInfos().Length == 0;

    /// <summary>Has records taken by a kernel: the number n of each is its place.</summary>
    public async Task FillAsync(int count)
    {
        await using KernelHost host = await HoldAsync();
        await using var client = new SyncropelClient(new()
        {
            Endpoint = host.Endpoint,
            Identity = Identity.Static("did:example:cli"),
        });
        for (int n = 1; n <= count; n++)
        {
            EmitResult result = await client.EmitAsync(
                Act.Know,
                "test.cli.note",
                RecordBody.Parse($$"""{"n":{{n}}}"""),
                "cli.test",
                cancellationToken: TestContext.Current.CancellationToken);
            Assert.True(result.Success, result.Error?.ToString());
        }
    }

    /// <summary>Starts a kernel that has the store for itself.</summary>
    public Task<KernelHost> HoldAsync() =>
        KernelHost.StartAsync(new KernelHostOptions { Store = KernelStore.Sqlite(Path) }, TestContext.Current.CancellationToken);

    /// <summary>Changes what is kept of a record, behind the store's back.</summary>
    public void Falsify(int position) => Change(
        "UPDATE record SET json = CAST(replace(CAST(json AS TEXT), '\"n\":', '\"m\":') AS BLOB) WHERE position = @position", position);

    /// <summary>Takes a record away, as a repair by SQLite's own tool may.</summary>
    public void Remove(int position) => Change("DELETE FROM record WHERE position = @position", position);

    public void Dispose() => _folder.Delete(recursive: true);

    private void Change(string sql, int position)
    {
        using SqliteConnection connection = Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("@position", position);
        Assert.Equal(1, command.ExecuteNonQuery());
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }
}
