using System.Net;
using System.Text.Json;
using Syncropel.Contract.Support;
using Syncropel.Testing.Tests.Support;

namespace Syncropel.Testing.Tests.Http;

public sealed class HandlerTests
{
    [Fact]
    public void A_synchronous_request_is_answered_synchronously()
    {
        using var client = new MockClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/records") { Content = new StringContent(Sample.Glow) };
        using HttpResponseMessage response = client.Http.Send(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        using Stream content = response.Content.ReadAsStream(TestContext.Current.CancellationToken);
        Assert.Equal("music.library", JsonDocument.Parse(content).RootElement.GetProperty("thread").GetString());
        Assert.Same(request, response.RequestMessage);
        Assert.Equal(Sample.Glow, client.Kernel.Requests.Single().Body);
    }

    [Fact]
    public async Task A_cancelled_request_is_not_received()
    {
        using var client = new MockClient();
        using var invoker = new HttpMessageInvoker(client.Kernel.CreateHandler());
        using var request = new HttpRequestMessage(HttpMethod.Post, "http://localhost/v1/records");
        request.Content = new StringContent(Sample.Glow);
        var cancelled = new CancellationToken(canceled: true);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => invoker.SendAsync(request, cancelled));
        Assert.ThrowsAny<OperationCanceledException>(() => invoker.Send(request, cancelled));
        Assert.Empty(client.Kernel.Requests);
        Assert.Equal(0, client.Kernel.Count);
    }

    [Fact]
    public async Task Handlers_share_one_kernel_and_it_outlives_them()
    {
        using var client = new MockClient();
        HttpMessageHandler first = client.Kernel.CreateHandler();
        using (var http = new HttpClient(first) { BaseAddress = new("http://elsewhere") })
        {
            using var content = new StringContent(Sample.Glow);
            await http.PostAsync("/v1/records", content, TestContext.Current.CancellationToken);
        }

        Assert.Equal(HttpStatusCode.OK, (await client.Post(Sample.Glow)).Status);
        using var invoker = new HttpMessageInvoker(first);
        using var late = new HttpRequestMessage(HttpMethod.Get, "http://elsewhere/health");
        await Assert.ThrowsAsync<ObjectDisposedException>(() => invoker.SendAsync(late, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Requests_show_what_was_received_in_order()
    {
        using var client = new MockClient(new() { ApiKey = "secret" });
        client.Http.DefaultRequestHeaders.Add("X-Syncropel-Actor", "did:example:me");
        await client.Post("not json");
        client.Http.DefaultRequestHeaders.Add("Authorization", "Bearer secret");
        await client.Get("/v1/records?thread=a%20b");

        IReadOnlyList<ReceivedRequest> requests = client.Kernel.Requests;
        Assert.Equal(["POST /v1/records", "GET /v1/records?thread=a%20b"], requests.Select(static request => request.ToString()));
        Assert.Equal(["not json", ""], requests.Select(static request => request.Body));
        Assert.Equal([null, "Bearer secret"], requests.Select(static request => request.Authorization));
        Assert.All(requests, static request => Assert.Equal("did:example:me", request.Actor));
        Assert.Equal("application/json; charset=utf-8", requests[0].Headers["content-type"]);
    }
}
