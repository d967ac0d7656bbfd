using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Syncropel.Contract.Support;
using Syncropel.Kernel.Server.Hosting;
using Syncropel.Testing;

namespace Syncropel.Kernel.Server.Tests.Hosting;

/// <summary>A kernel in somebody's application.</summary>
public sealed class HostingTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_applications_own_endpoints_go_first_whatever_their_order()
    {
        await using WebApplication application = Build();
        application.MapGet("/", static context => context.Response.WriteAsync("a page"));
        application.MapSyncropelKernel();
        application.MapGet("/v1/mine", static context => context.Response.WriteAsync("mine"));
        using HttpClient http = await StartAsync(application);

        Assert.Equal("a page", await http.GetStringAsync("/", Stop));
        Assert.Equal("mine", await http.GetStringAsync("/v1/mine", Stop));
        Assert.Equal("""{"status":"ok"}""", await http.GetStringAsync("/health", Stop));
        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync("/nowhere", Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await http.PostAsync("/", null, Stop)).StatusCode);
    }

    [Fact]
    public async Task Below_a_path_base_the_kernel_is_as_it_is_at_the_root()
    {
        await using WebApplication application = Build();
        application.UsePathBase("/kernel");
        application.UseRouting();
        application.MapSyncropelKernel();
        using HttpClient http = await StartAsync(application);
        using var record = new StringContent(Sample.Json(thread: "a/b"));

        Assert.Equal(HttpStatusCode.Created, (await http.PostAsync("/kernel/v1/records", record, Stop)).StatusCode);
        Assert.Contains("\"clock\":1", await http.GetStringAsync("/kernel/v1/threads/a%2Fb/records", Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_kernel_in_the_container_there_is_nothing_to_map()
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore();
        builder.Services.AddRoutingCore();
        await using WebApplication application = builder.Build();

        InvalidOperationException thrown = Assert.Throws<InvalidOperationException>(() => application.MapSyncropelKernel());
        Assert.Contains("AddSyncropelKernel", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_kernel_that_cannot_be_as_it_is_told_does_not_start()
    {
        ArgumentException thrown = await Assert.ThrowsAnyAsync<ArgumentException>(() => KernelHost.StartAsync(
            new() { Configure = static kernel => kernel.Heartbeat = TimeSpan.Zero }, Stop));

        Assert.Contains("Heartbeat", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Options_are_held_against_their_ranges()
    {
        OptionsCheck.Check(new() { Heartbeat = Timeout.InfiniteTimeSpan, RateLimit = new(1, 1), MaxQueryBytes = 1 });
        OptionsCheck.Check(new() { AllowedHosts = ["*", "hub.example", "[::2]"] });
        Action<SyncropelKernelOptions>[] wrong =
        [
            static options => options.Store = null!,
            static options => options.TimeProvider = null!,
            static options => options.MaxRecordBytes = 0,
            static options => options.MaxBatchRecords = 0,
            static options => options.MaxBatchBytes = -1,
            static options => options.MaxQueryBytes = 0,
            static options => options.Heartbeat = TimeSpan.FromDays(2),
            static options => options.TokenLifetime = TimeSpan.Zero,
            static options => options.TokenLifetime = TimeSpan.FromHours(2),
            static options => options.RateLimit = new(0, 1),
            static options => options.RateLimit = new(1, 0),
            static options => options.AllowedHosts = null!,
            static options => options.AllowedHosts = ["hub.example:443"],
            static options => options.AllowedHosts = [""],
            static options => options.AllowedHosts = ["hub.example", null!],
        ];

        Assert.All(wrong, static change =>
        {
            var options = new SyncropelKernelOptions();
            change(options);
            Assert.ThrowsAny<ArgumentException>(() => OptionsCheck.Check(options));
        });
    }

    [Fact]
    public async Task A_host_that_has_ended_gives_its_port_back()
    {
        KernelHost first = await KernelHost.StartAsync(cancellationToken: Stop);
        await Assert.ThrowsAnyAsync<IOException>(() => KernelHost.StartAsync(new() { Port = first.Endpoint.Port }, Stop));
        await first.DisposeAsync();
        await first.DisposeAsync();

        await using KernelHost second = await KernelHost.StartAsync(new() { Port = first.Endpoint.Port }, Stop);
        Assert.Equal(first.Endpoint, second.Endpoint);
        Assert.Equal(0, second.SubscriberCount);
    }

    private static WebApplication Build()
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(static kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddRoutingCore();
        builder.Services.AddSyncropelKernel();
        return builder.Build();
    }

    private static async Task<HttpClient> StartAsync(WebApplication application)
    {
        await application.StartAsync(Stop);
        return Support.Network.CreateClient(new Uri(application.Urls.Single()));
    }
}
