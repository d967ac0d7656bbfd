using Syncropel.Kernel.PostgreSql.Tests.Support;
using Syncropel.Kernel.Storage.PostgreSql;

namespace Syncropel.Kernel.PostgreSql.Tests.Storage;

public sealed class OpeningTests(PostgresServer server)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Several_may_open_an_empty_database_at_once()
    {
        for (int round = 0; round < 3; round++)
        {
            string database = await server.CreateDatabaseAsync();
            PostgreSqlStore[] stores = await Task.WhenAll(
                Enumerable.Range(0, 6).Select(_ => Task.Run(() => Stores.OpenAsync(database), Cancel)));
            foreach (PostgreSqlStore store in stores) await store.AppendAsync([Sample.Record(Array.IndexOf(stores, store))]);
            Assert.Equal(6, await stores[0].Log.CountAsync(Cancel));
            foreach (PostgreSqlStore store in stores) await store.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_database_of_a_newer_version_is_refused_and_left_as_it_is()
    {
        string database = await server.CreateDatabaseAsync();
        string name = new Npgsql.NpgsqlConnectionStringBuilder(database).Database!;
        await (await Stores.OpenAsync(database)).DisposeAsync();
        await server.ExecuteAsync(name, "UPDATE syncropel_schema SET version = 99");
        KernelStoreException refusal = await Assert.ThrowsAsync<KernelStoreException>(() => Stores.OpenAsync(database));
        Assert.Contains("version 99", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("newer version of Syncropel", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_of_another_encoding_is_refused()
    {
        PostgresServer.Require();
        await server.ExecuteAsync(
            "postgres", "CREATE DATABASE latin ENCODING 'LATIN1' TEMPLATE template0 LOCALE_PROVIDER libc LOCALE 'C'");
        KernelStoreException refusal = await Assert.ThrowsAsync<KernelStoreException>(
            () => Stores.OpenAsync(server.ConnectionString("latin")));
        Assert.Contains("UTF8", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_does_not_answer_is_named_without_the_password()
    {
        KernelStoreException problem = await Assert.ThrowsAsync<KernelStoreException>(
            () => Stores.OpenAsync("Host=/nowhere;Database=d;Username=u;Password=geheim"));
        Assert.Contains("postgresql:///nowhere:5432/d", problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("geheim", problem.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_choice_shows_where_the_database_is_and_not_the_password()
    {
        var store = KernelStore.PostgreSql("Host=db.example;Port=5433;Database=hub;Username=me;Password=geheim");
        Assert.Equal("postgresql://db.example:5433/hub", store.ToString());
    }

    [Theory]
    [InlineData("Host=a;Password=ge;heim")]
    [InlineData("geheim")]
    [InlineData("Password=geheim")]
    public void A_connection_string_that_cannot_be_read_is_refused_without_showing_it(string connectionString)
    {
        ArgumentException refusal = Assert.Throws<ArgumentException>(() => KernelStore.PostgreSql(connectionString));
        Assert.DoesNotContain("heim", refusal.ToString(), StringComparison.Ordinal);
    }
}
