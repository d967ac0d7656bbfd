using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Syncropel.Contract.Support;
using Syncropel.Kernel.Server.Tests.Support;

namespace Syncropel.Kernel.Server.Tests.Hosting;

/// <summary>A kernel below a prefix of somebody's application.</summary>
public sealed class GroupTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/kernel", "/kernel")]
    [InlineData("/kernel", "/KERNEL")]
    [InlineData("/kernel", "/%6Bernel")]
    [InlineData("/a b/kernel/", "/a%20b/kernel")]
    [InlineData("/{tenant}/kernel", "/one%2Ftwo/kernel")]
    [InlineData("", "")]
    public async Task Below_the_prefix_of_a_group_the_kernel_is_as_it_is_at_the_root(string prefix, string path)
    {
        await using WebApplication application = await StartAsync(routes => routes.MapGroup(prefix).MapSyncropelKernel());

        Assert.Equal(201, (await Send(application, "POST", path + "/v1/records", Sample.Json(thread: "..\\u002f/a", clock: 7))).Status);
        string list = Text(await Send(application, "GET", path + "/v1/threads/..%2F%2Fa/records?limit=1"));
        Assert.Contains("\"clock\":7", list, StringComparison.Ordinal);
        Assert.Equal("""{"status":"ok"}""", Text(await Send(application, "GET", path + "/health")));
        Assert.Equal((404, "NOT_FOUND"), StatusOf(await Send(application, "GET", path + "/nowhere")));
        Assert.Equal((404, "NOT_FOUND"), StatusOf(await Send(application, "GET", path + "//v1/threads")));
    }

    [Theory]
    [InlineData("/kernel", 404, "NOT_FOUND")]
    [InlineData("/kernel/", 404, "NOT_FOUND")]
    [InlineData("/x/../kernel/v1/threads", 404, "NOT_FOUND")]
    [InlineData("/kernel/../kernel/v1/threads", 404, "NOT_FOUND")]
    [InlineData("/kernel/v1/../v1/threads", 404, "NOT_FOUND")]
    [InlineData("/kernel/v1/threads", 200, null)]
    [InlineData("/v1/threads", 404, null)]
    [InlineData("/kernels/v1/threads", 404, null)]
    [InlineData("/kernel%2Fv1/threads", 404, null)]
    public async Task What_is_not_below_the_prefix_is_no_call(string path, int status, string? code)
    {
        await using WebApplication application = await StartAsync(static routes => routes.MapGroup("/kernel").MapSyncropelKernel());

        Assert.Equal((status, code), StatusOf(await Send(application, "GET", path)));
    }

    [Fact]
    public async Task A_group_can_be_below_a_path_base()
    {
        await using WebApplication application = Build();
        application.UsePathBase("/base");
        application.UseRouting();
        application.MapGroup("/kernel").MapSyncropelKernel();
        await application.StartAsync(Stop);

        Assert.Equal((200, null), StatusOf(await Send(application, "GET", "/base/kernel/v1/threads")));
        Assert.Equal((200, null), StatusOf(await Send(application, "GET", "/kernel/v1/threads")));
    }

    [Fact]
    public async Task The_inspector_of_a_group_finds_its_files_and_its_kernel()
    {
        await using WebApplication application = await StartAsync(static routes =>
        {
            RouteGroupBuilder group = routes.MapGroup("/kernel");
            group.MapSyncropelInspector();
            group.MapSyncropelKernel();
        });
        RawAnswer without = await Send(application, "GET", "/kernel");

        Assert.Equal(302, without.Status);
        Assert.Contains("\r\nLocation: /kernel/", without.Head, StringComparison.Ordinal);
        Assert.Contains("<!doctype html>", Text(await Send(application, "GET", "/kernel/")), StringComparison.Ordinal);
        Assert.Equal(200, (await Send(application, "GET", "/kernel/inspector/app.js")).Status);
        Assert.Equal(200, (await Send(application, "GET", "/kernel/v1/threads")).Status);
    }

    private static (int Status, string? Code) StatusOf(RawAnswer answer) => (answer.Status, answer.Body.Length == 0 ? null : answer.Code);

    private static string Text(RawAnswer answer) => System.Text.Encoding.UTF8.GetString(answer.Body);

    private static async Task<RawAnswer> Send(WebApplication application, string method, string target, string body = "")
    {
        using RawConnection connection = await RawConnection.OpenAsync(new Uri(application.Urls.Single()));
        await connection.SendAsync($"{method} {target} HTTP/1.1\r\nHost: localhost\r\nContent-Length: {body.Length}\r\n\r\n{body}");
        return await connection.ReadAsync();
    }

    private static async Task<WebApplication> StartAsync(Action<IEndpointRouteBuilder> map)
    {
        WebApplication application = Build();
        map(application);
        await application.StartAsync(Stop);
        return application;
    }

    private static WebApplication Build()
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(static kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddRoutingCore().AddSyncropelKernel();
        return builder.Build();
    }
}
