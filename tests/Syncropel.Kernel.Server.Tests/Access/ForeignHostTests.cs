using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Syncropel.Contract.Support;
using Syncropel.Kernel.Server.Tests.Support;

namespace Syncropel.Kernel.Server.Tests.Access;

/// <summary>Names that somebody lets lead to this machine.</summary>
public sealed class ForeignHostTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("evil.example")]
    [InlineData("evil.example:9100")]
    [InlineData("localhost.evil.example")]
    [InlineData("127.0.0.1.evil.example")]
    [InlineData("a.localhost")]
    [InlineData("192.168.0.1")]
    [InlineData("[::2]:9100")]
    public async Task A_page_under_a_name_that_leads_here_reads_and_writes_nothing(string host)
    {
        await using TestKernel kernel = await TestKernel.StartAsync();
        KernelClient client = kernel.Client();
        Answer posted = await Send(client, HttpMethod.Post, "/v1/records", host);

        posted.MustBeError(HttpStatusCode.MisdirectedRequest, "HOST_NOT_ALLOWED");
        Assert.Contains("--allow-host", posted.Text("message"), StringComparison.Ordinal);
        (await Send(client, HttpMethod.Get, "/v1/threads", host)).MustBeError(HttpStatusCode.MisdirectedRequest, "HOST_NOT_ALLOWED");
        Assert.Equal(HttpStatusCode.OK, (await Send(client, HttpMethod.Get, "/health", host)).Status);
        Assert.Equal(0, await client.Count());
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("LocalHost:9100")]
    [InlineData("127.0.0.1:1")]
    [InlineData("127.0.0.2")]
    [InlineData("[::1]:9100")]
    [InlineData("hub.example")]
    [InlineData("HUB.example:443")]
    public async Task Its_own_names_lead_to_a_kernel_and_those_that_its_keeper_allows(string host)
    {
        await using TestKernel kernel =
            await TestKernel.StartAsync(static options => options.AllowedHosts = ["other.example", "hub.example"]);

        Assert.Equal(HttpStatusCode.Created, (await Send(kernel.Client(), HttpMethod.Post, "/v1/records", host)).Status);
    }

    [Theory]
    [InlineData("[::2]", "[::2]:9100")]
    [InlineData("::2", "[::2]")]
    [InlineData("[0:0::2]", "[::2]")]
    [InlineData("bücher.example", "xn--bcher-kva.example:9100")]
    [InlineData("BÜCHER.example", "xn--bcher-kva.example")]
    [InlineData("xn--bcher-kva.example", "XN--BCHER-KVA.example")]
    public async Task A_name_is_allowed_in_whatever_form_it_is_written(string allowed, string host)
    {
        await using TestKernel kernel = await TestKernel.StartAsync(options => options.AllowedHosts = [allowed]);

        Assert.Equal(200, await GetStatusAsync(kernel, host));
    }

    [Theory]
    [InlineData("xn--bcher-kvb.example")]
    [InlineData("a..b")]
    [InlineData("[::2")]
    public async Task A_name_that_is_none_is_not_allowed(string host)
    {
        await using TestKernel kernel = await TestKernel.StartAsync(static options => options.AllowedHosts = ["bücher.example"]);

        Assert.InRange(await GetStatusAsync(kernel, host), 400, 499);
    }

    [Theory]
    [InlineData(true, "none")]
    [InlineData(false, "*")]
    public async Task Any_name_will_do_where_a_token_is_asked_for_or_the_keeper_says_so(bool requireTokens, string allowed)
    {
        await using TestKernel kernel = await TestKernel.StartAsync(options =>
        {
            options.RequireTokens = requireTokens;
            options.AllowedHosts = [allowed];
        });
        KernelClient client = await kernel.Client(TokenScopes.Write);

        Assert.Equal(HttpStatusCode.Created, (await Send(client, HttpMethod.Post, "/v1/records", "evil.example")).Status);
    }

    [Fact]
    public async Task Whoever_names_no_host_is_no_page()
    {
        await using TestKernel kernel = await TestKernel.StartAsync();
        using RawConnection connection = await RawConnection.OpenAsync(kernel.Host.Endpoint);
        await connection.SendAsync("GET /v1/threads HTTP/1.0\r\n\r\n");

        Assert.Equal(200, (await connection.ReadAsync()).Status);
    }

    [Fact]
    public async Task A_kernel_that_other_machines_reach_has_names_that_it_does_not_know()
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(static kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, 0);
            kestrel.Listen(IPAddress.Any, 0);
        });
        builder.Services.AddRoutingCore().AddSyncropelKernel();
        await using WebApplication application = builder.Build();
        application.MapSyncropelKernel();
        await application.StartAsync(Stop);
        foreach (string address in application.Urls)
        {
            using var http = new HttpClient { BaseAddress = new($"http://127.0.0.1:{new Uri(address).Port}") };
            http.DefaultRequestHeaders.Host = "hub.example";

            Assert.Equal(HttpStatusCode.OK, (await http.GetAsync("/v1/threads", Stop)).StatusCode);
        }
    }

    private static async Task<int> GetStatusAsync(TestKernel kernel, string host)
    {
        using RawConnection connection = await RawConnection.OpenAsync(kernel.Host.Endpoint);
        await connection.SendAsync($"GET /v1/threads HTTP/1.1\r\nHost: {host}\r\n\r\n");
        return (await connection.ReadAsync()).Status;
    }

    // As a browser sends it, to which the page is one of the kernel's own.
    private static async Task<Answer> Send(KernelClient client, HttpMethod method, string path, string host)
    {
        using var request = new HttpRequestMessage(method, path);
        if (method == HttpMethod.Post) request.Content = new StringContent(Sample.Json(clock: 1));
        request.Headers.Host = host;
        request.Headers.Add("Origin", $"http://{host}");
        return await client.Send(request);
    }
}
