using Syncropel.Kernel.Storage;
using Syncropel.Kernel.Storage.PostgreSql;

namespace Syncropel.Kernel.PostgreSql.Tests.Support;

/// <summary>Opens stores.</summary>
internal static class Stores
{
    public static async Task<PostgreSqlStore> OpenAsync(string connectionString)
    {
        OpenedStore store = await KernelStore.PostgreSql(connectionString).OpenAsync(
            new StoreContext(new TestLogger(), TimeProvider.System), TestContext.Current.CancellationToken);
        return Assert.IsType<PostgreSqlStore>(store.Records);
    }

    /// <summary>A store in a database of its own.</summary>
    public static async Task<PostgreSqlStore> OpenNewAsync(this PostgresServer server) =>
        await OpenAsync(await server.CreateDatabaseAsync());
}
