using Syncropel.TestServer;

namespace Syncropel.Tests.Network;

public sealed class LoopbackServerTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Any_handler_may_answer()
    {
        await using LoopbackServer server = await LoopbackServer.StartAsync(async context =>
        {
            await context.Request.Body.CopyToAsync(Stream.Null, Cancel);
            context.Response.StatusCode = 201;
        });
        using var http = new HttpClient { BaseAddress = server.Endpoint };

        for (int i = 0; i < 3; i++)
        {
            using var body = new StringContent("anything");
            using HttpResponseMessage response = await http.PostAsync("/", body, Cancel);
            Assert.Equal(201, (int)response.StatusCode);
        }
    }

    [Fact]
    public async Task Requests_of_one_connection_do_not_see_each_other()
    {
        await using LoopbackServer server = await LoopbackServer.StartAsync(async context =>
        {
            bool seen = !context.Items.TryAdd("seen", true) || context.Response.Headers.ContainsKey("X-Seen");
            context.Response.Headers["X-Seen"] = "1";
            await context.Response.Body.WriteAsync(seen ? "old"u8.ToArray() : "new"u8.ToArray(), Cancel);
        });
        using var http = new HttpClient { BaseAddress = server.Endpoint };

        for (int i = 0; i < 3; i++) Assert.Equal("new", await http.GetStringAsync("/", Cancel));
    }
}
