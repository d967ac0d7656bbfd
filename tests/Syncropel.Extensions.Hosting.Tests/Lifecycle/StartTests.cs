using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Syncropel.Delivery;
using Syncropel.Hosting.Tests.Support;
using Syncropel.Testing;

namespace Syncropel.Hosting.Tests.Lifecycle;

public class StartTests
{
    [Fact]
    public async Task Settings_that_cannot_work_fail_the_start_before_any_service_does_anything()
    {
        Exception refusal = await RefusalOf(static services => services.AddSyncropel(Setup.Section(("Identity", "me"))));

        Assert.StartsWith("Syncropel:Identity: ", Assert.IsType<OptionsValidationException>(refusal).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task So_do_those_of_each_client_with_a_key()
    {
        Exception refusal = await RefusalOf(static services =>
        {
            services.AddShop(new MockKernel());
            services.AddKeyedSyncropel("archive", Setup.Section("Kernels:Archive", ("Identity", Setup.Did), ("MaxRetries", "-1")));
        });

        Assert.StartsWith("Kernels:Archive:MaxRetries is negative", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task So_does_a_key_file_that_is_not_there()
    {
        Exception refusal = await RefusalOf(static services => services.AddSyncropel(Setup.Section(("KeyFile", "/nowhere/key.pem"))));

        Assert.StartsWith("Syncropel:KeyFile: ", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("/nowhere/key.pem", refusal.Message, StringComparison.Ordinal);
        Assert.IsAssignableFrom<IOException>(refusal.InnerException);
    }

    [Fact]
    public async Task So_does_one_that_others_can_read()
    {
        if (OperatingSystem.IsWindows()) return;
        using var folder = new KeyFolder();
        File.SetUnixFileMode(folder.Key, UnixFileMode.UserRead | UnixFileMode.OtherRead);

        Exception refusal = await RefusalOf(services => services.AddSyncropel(Setup.Section(("KeyFile", folder.Key))));

        Assert.StartsWith("Syncropel:KeyFile: ", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("chmod 600", refusal.Message, StringComparison.Ordinal);
        Assert.IsType<IdentityException>(refusal.InnerException);
    }

    [Fact]
    public async Task So_does_a_key_where_its_path_belongs_and_it_is_not_printed()
    {
        using var folder = new KeyFolder();
        string pem = await File.ReadAllTextAsync(folder.Key, Setup.Cancel);

        Exception refusal = await RefusalOf(services => services.AddSyncropel(Setup.Section(("KeyFile", pem))));

        Assert.Equal("Syncropel:KeyFile: This is a key, and not printed here; give it to Identity.FromPem.", refusal.Message);
        Assert.DoesNotContain(pem[40..60], refusal.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task So_does_an_outbox_that_cannot_be_opened()
    {
        Exception refusal = await RefusalOf(
            static services => services.AddShop(new MockKernel()).Configure(static options => options with { Outbox = new Closed() }));

        Assert.Equal("The Syncropel client cannot be made: outbox.db is a directory; give a file.", refusal.Message);
        Assert.IsType<IOException>(refusal.InnerException);
    }

    [Fact]
    public async Task So_does_a_change_whose_options_cannot_work()
    {
        Exception refusal = await RefusalOf(static services => services
            .AddKeyedSyncropel("archive", static settings => settings.Identity = Setup.Did)
            .Configure(static options => options with { MaxRetries = -1 }));

        Assert.Equal(
            "The Syncropel client 'archive' cannot be made: MaxRetries is negative; give 0 for no retries. It is -1.", refusal.Message);
    }

    [Theory]
    [InlineData(true, "The Syncropel client cannot be made: a Configure gives null; give the options to use.")]
    [InlineData(false, "The Syncropel client cannot be made: Identity is null; give Identity.Static(did).")]
    public async Task So_does_a_change_that_gives_nothing_or_nobody(bool nothing, string expected)
    {
        Exception refusal = await RefusalOf(services => services.AddSyncropel().Configure(options => nothing ? null! : options));

        Assert.Equal(expected, refusal.Message);
    }

    [Fact]
    public async Task Clients_are_there_before_any_service_starts_though_nobody_has_asked_for_one()
    {
        var outbox = new FakeOutbox();
        bool open = false;
        using IHost host = Setup.NewHost().With(services =>
        {
            services.AddHostedService(_ => new Service { Starts = () => open = outbox.Context is not null });
            services.AddShop(new MockKernel()).Configure(options => options with { Outbox = outbox });
        }).Build();

        await host.StartAsync(Setup.Cancel);
        await host.StopAsync(Setup.Cancel);

        Assert.True(open);
    }

    private static async Task<Exception> RefusalOf(Action<IServiceCollection> add)
    {
        bool started = false;
        using IHost host = Setup.NewHost().With(services =>
        {
            services.AddHostedService(_ => new Service { Starts = () => started = true });
            add(services);
        }).Build();

        Exception refusal = await Assert.ThrowsAnyAsync<Exception>(() => host.StartAsync(Setup.Cancel));
        Assert.False(started);
        return refusal;
    }

    private sealed class Closed : IOutboxProvider
    {
        public IOutboxIntake Open(OutboxContext context) => throw new IOException("outbox.db is a directory; give a file.");
    }
}
