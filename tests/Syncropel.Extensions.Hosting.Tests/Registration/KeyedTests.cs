using Microsoft.Extensions.DependencyInjection;
using Syncropel.Hosting.Tests.Support;
using Syncropel.Testing;

namespace Syncropel.Hosting.Tests.Registration;

public class KeyedTests
{
    private const string ArchiveDid = "did:example:my-archive";

    [Fact]
    public async Task Clients_with_keys_have_kernels_and_identities_of_their_own()
    {
        MockKernel shop = new(), archive = new();
        await using ServiceProvider services = Setup.Services(services => AddBoth(services, shop, archive));

        EmitResult placed = await services.Orders().PlaceAsync(1);
        EmitResult kept = await services.GetRequiredService<Archive>().KeepAsync(2);

        Assert.True(placed.Success && kept.Success);
        Assert.Equal(Setup.Did, Assert.Single(shop.Records).Actor);
        Assert.Equal(ArchiveDid, Assert.Single(archive.Records).Actor);
    }

    [Fact]
    public async Task Each_key_goes_to_an_address_of_its_own()
    {
        var asked = new List<string>();
        HttpMessageHandler Handler() => new AnswerHandler((request, _) =>
        {
            asked.Add(request.RequestUri!.ToString());
            return Task.FromResult(AnswerHandler.Json(System.Net.HttpStatusCode.OK, """{"status":"ok"}"""));
        });
        await using ServiceProvider services = Setup.Services(services =>
        {
            foreach (string key in (string[])["eu", "us"])
            {
                services.AddKeyedSyncropel(
                    key, Setup.Section(("Identity", Setup.Did), ("Endpoint", $"https://{key}.example/kernel"))).On(Handler);
            }
        });

        await services.GetRequiredKeyedService<ISyncropelClient>("eu").HealthAsync(Setup.Cancel);
        await services.GetRequiredKeyedService<ISyncropelClient>("us").HealthAsync(Setup.Cancel);

        Assert.Equal(["https://eu.example/kernel/health", "https://us.example/kernel/health"], asked);
    }

    [Fact]
    public void A_client_with_a_key_is_none_without_and_none_with_another()
    {
        using ServiceProvider services = Setup.Services(static services => services.AddKeyedSyncropel("archive", Archived));

        Assert.Null(services.GetService<ISyncropelClient>());
        Assert.Null(services.GetKeyedService<ISyncropelClient>("Archive"));
        Assert.Same(
            services.GetRequiredKeyedService<SyncropelClient>("archive"), services.GetRequiredKeyedService<ISyncropelClient>("archive"));
    }

    [Fact]
    public void Options_by_the_name_of_the_key_reach_its_client_alone()
    {
        using ServiceProvider services = Setup.Services(static services =>
        {
            services.AddShop(new MockKernel());
            services.AddKeyedSyncropel("archive", Archived);
            services.Configure<SyncropelSettings>("archive", static settings => settings.MaxRetries = 9);
        });

        Assert.Equal(0, services.GetRequiredService<ClientPlan>().Options.MaxRetries);
        Assert.Equal(9, services.GetRequiredKeyedService<ClientPlan>("archive").Options.MaxRetries);
    }

    [Fact]
    public void A_key_added_twice_is_one_client()
    {
        using ServiceProvider services = Setup.Services(static services =>
        {
            services.AddKeyedSyncropel("archive", Archived);
            services.AddKeyedSyncropel("archive", static settings => settings.MaxRetries = 9);
        });

        Assert.Single(services.GetKeyedServices<SyncropelClient>("archive"));
        Assert.Equal(9, services.GetRequiredKeyedService<ClientPlan>("archive").Options.MaxRetries);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    public void A_key_is_not_empty(string? key)
    {
        var services = new ServiceCollection();

        Assert.ThrowsAny<ArgumentException>(() => services.AddKeyedSyncropel(key!));
        Assert.ThrowsAny<ArgumentException>(() => services.AddKeyedSyncropel(key!, Setup.Section()));
        Assert.Empty(services);
    }

    private static void Archived(SyncropelSettings settings) => settings.Identity = ArchiveDid;

    private static void AddBoth(IServiceCollection services, MockKernel shop, MockKernel archive)
    {
        services.AddShop(shop);
        services.AddTransient<Archive>();
        services.AddKeyedSyncropel("archive", Archived).On(archive.CreateHandler);
    }
}
