using System.Net;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Syncropel.Delivery;
using Syncropel.Hosting.Tests.Support;
using Syncropel.Testing;
using Syncropel.TestSupport;

namespace Syncropel.Hosting.Tests.Registration;

public class RegistrationTests
{
    [Fact]
    public async Task A_consumer_takes_the_interface_and_gets_the_one_client()
    {
        var kernel = new MockKernel();
        await using ServiceProvider services = Setup.Services(services => services.AddShop(kernel));

        EmitResult result = await services.Orders().PlaceAsync();

        Assert.True(result.Success);
        Assert.Equal(Setup.Did, Assert.Single(kernel.Records).Actor);
        Assert.Same(services.GetRequiredService<SyncropelClient>(), services.Orders().Client);
    }

    [Fact]
    public async Task A_client_added_twice_is_one_set_up_further()
    {
        MockKernel first = new(), second = new();
        await using ServiceProvider services = Setup.Services(services =>
        {
            services.AddShop(first).Configure(static options => options with { MaxRetries = 1 });
            services.AddSyncropel().On(second.CreateHandler)
                .Configure(static options => options with { ApiKey = $"retries-{options.MaxRetries}" });
        });

        EmitResult result = await services.Orders().PlaceAsync();

        Assert.True(result.Success);
        Assert.Empty(first.Requests);
        Assert.Equal("Bearer retries-1", second.Requests[0].Authorization);
        Assert.Single(services.GetServices<SyncropelClient>());
        Assert.Single(services.GetServices<ISyncropelClient>());
        Assert.Single(services.GetServices<IHostedService>(), static service => service is ClientLifecycle);
    }

    [Fact]
    public async Task Adding_a_client_again_leaves_its_handler_alone()
    {
        var kernel = new MockKernel();
        await using ServiceProvider services = Setup.Services(services =>
        {
            services.AddShop(kernel);
            services.AddSyncropel(static settings => settings.MaxRetries = 0);
        });

        EmitResult result = await services.Orders().PlaceAsync();

        Assert.True(result.Success);
        Assert.Single(kernel.Records);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_client_of_a_test_s_stays_in_place_whether_it_comes_before_or_after(bool before)
    {
        using var client = new SyncropelClient(new SyncropelClientOptions { Identity = Identity.Static("did:example:test") });
        using ServiceProvider services = Setup.Services(services =>
        {
            if (before) services.AddSingleton<ISyncropelClient>(client);
            services.AddShop(new MockKernel());
            if (!before) services.AddSingleton<ISyncropelClient>(client);
        });

        Assert.Same(client, services.Orders().Client);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_client_ends_with_its_container_and_its_outbox_with_it(bool asynchronously)
    {
        var outbox = new FakeOutbox();
        ServiceProvider services = Setup.Services(
            services => services.AddShop(new MockKernel()).Configure(options => options with { Outbox = outbox }));
        Orders orders = services.Orders();

        if (asynchronously) await services.DisposeAsync();
        else services.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => orders.PlaceAsync());
        Assert.True(outbox.IsDisposed);
    }

    [Fact]
    public void Changes_come_after_the_settings_in_their_order_with_what_the_container_has()
    {
        var seen = new List<int>();
        using ServiceProvider services = Setup.Services(services => services
            .AddSingleton("from-the-vault")
            .AddShop(new MockKernel())
            .Configure(options =>
            {
                seen.Add(options.MaxRetries);
                return options with { MaxRetries = 3 };
            })
            .Configure((provider, options) =>
            {
                seen.Add(options.MaxRetries);
                return options with { ApiKey = provider.GetRequiredService<string>() };
            })
            .Services.Configure<SyncropelSettings>(static settings => settings.MaxRetries = 2));

        SyncropelClientOptions options = services.GetRequiredService<ClientPlan>().Options;

        Assert.Equal([2, 3], seen);
        Assert.Equal((3, "from-the-vault"), (options.MaxRetries, options.ApiKey));
    }

    [Fact]
    public void An_identity_may_come_from_a_change_alone()
    {
        using ServiceProvider services = Setup.Services(static services => services.AddSyncropel()
            .Configure(static options => options with { Identity = Identity.Static("did:example:vault") }));

        Assert.Equal("did:example:vault", services.GetRequiredService<ISyncropelClient>().Identity.Did);
    }

    [Fact]
    public void Time_and_logs_are_the_container_s_and_the_system_s_where_it_has_none()
    {
        var time = new ManualTimeProvider();
        OutboxContext timed = ContextOf(services => services.AddSingleton<TimeProvider>(time)), plain = ContextOf(static _ => { });

        Assert.Same(time, timed.TimeProvider);
        Assert.Same(TimeProvider.System, plain.TimeProvider);
    }

    [Fact]
    public async Task The_client_logs_where_the_container_does()
    {
        var logs = new AllLogs();
        using IHost host = Setup.NewHost(logs).With(static services => services.AddShop(
            static () => new AnswerHandler(static () => new(HttpStatusCode.BadGateway)))).Build();

        EmitResult result = await host.Services.Orders().PlaceAsync();

        Assert.False(result.Success);
        Assert.Contains(logs.Entries, static entry => entry.IsOfClient && entry.Id.Id == 2);
    }

    [Fact]
    public void The_builder_says_what_it_builds()
    {
        var services = new ServiceCollection();

        ISyncropelBuilder plain = services.AddSyncropel(), keyed = services.AddKeyedSyncropel("archive");

        Assert.Equal((null, "Syncropel"), (plain.Key, plain.HttpClient.Name));
        Assert.Equal(("archive", "Syncropel:archive"), (keyed.Key, keyed.HttpClient.Name));
        Assert.Same(services, plain.Services);
    }

    [Fact]
    public void Nothing_is_no_service_collection_no_section_and_no_change()
    {
        var services = new ServiceCollection();

        Assert.Throws<ArgumentNullException>(() => services.AddSyncropel((IConfiguration)null!));
        Assert.Throws<ArgumentNullException>(() => services.AddKeyedSyncropel("a", (IConfiguration)null!));
        Assert.Throws<ArgumentNullException>(static () => ((IServiceCollection)null!).AddSyncropel());
        Assert.Throws<ArgumentNullException>(static () => ((IServiceCollection)null!).AddKeyedSyncropel("a"));
        Assert.Throws<ArgumentNullException>(
            () => services.AddSyncropel().Configure((Func<SyncropelClientOptions, SyncropelClientOptions>)null!));
        Assert.Throws<ArgumentNullException>(
            () => services.AddSyncropel().Configure((Func<IServiceProvider, SyncropelClientOptions, SyncropelClientOptions>)null!));
    }

    private static OutboxContext ContextOf(Action<IServiceCollection> add)
    {
        var outbox = new FakeOutbox();
        using ServiceProvider services = Setup.Services(services =>
        {
            add(services);
            services.AddShop(new MockKernel()).Configure(options => options with { Outbox = outbox });
        });
        services.GetRequiredService<SyncropelClient>();
        return outbox.Context!;
    }
}
