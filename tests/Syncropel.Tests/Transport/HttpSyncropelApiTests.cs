using System.Net.Http.Headers;
using Syncropel.Tests.Client;
using Syncropel.Transport;

namespace Syncropel.Tests.Transport;

public class HttpSyncropelApiTests
{
    private static readonly RecordId Id = RecordId.Compute("1"u8);

    [Fact]
    public async Task Each_method_is_one_endpoint()
    {
        var kernel = new ScriptedHandler(_ => Replies.Ok("{}"));
        using var api = new HttpSyncropelApi(new Uri("http://host:9100"), handler: kernel);
        CancellationToken cancel = Setup.Cancel;

        await api.PostRecordAsync("1"u8.ToArray(), cancel);
        api.PostRecord("2"u8.ToArray(), cancel);
        await api.GetRecordAsync(Id, cancel);
        await api.ListRecordsAsync(cancellationToken: cancel);
        await api.ListRecordsAsync(kind: "@a.b", limit: 5, cancellationToken: cancel);
        await api.ListThreadsAsync(cancel);
        await api.ListThreadRecordsAsync("a/b c", cancel);
        await api.QueryRecordsAsync("3"u8.ToArray(), cancel);
        await api.GetHealthAsync(cancel);
        await api.GetManifestAsync(cancel);

        Assert.Equal(
            [
                "POST /v1/records 1", "POST /v1/records 2", $"GET /v1/records/{Id} ", "GET /v1/records ",
                "GET /v1/records?kind=%40a.b&limit=5 ", "GET /v1/threads ", "GET /v1/threads/a%2Fb%20c/records ",
                "POST /v1/records/query 3", "GET /health ", "GET /.well-known/syncropel ",
            ],
            kernel.Requests.Select(request => $"{request.Route} {request.Text}"));
        Assert.All(kernel.Requests, request => Assert.Null(request.Headers.Authorization));
    }

    [Theory]
    [InlineData("http://host", "http://host/health")]
    [InlineData("http://host/", "http://host/health")]
    [InlineData("https://host/kernel", "https://host/kernel/health")]
    [InlineData("https://host:8443/a/b/", "https://host:8443/a/b/health")]
    public async Task A_path_in_the_endpoint_is_kept(string endpoint, string expected)
    {
        var kernel = new ScriptedHandler(_ => Replies.Ok("{}"));
        using var api = new HttpSyncropelApi(new Uri(endpoint), handler: kernel);

        await api.GetHealthAsync(Setup.Cancel);

        Assert.Equal(expected, kernel.Requests[0].Uri.AbsoluteUri);
    }

    [Fact]
    public void An_endpoint_without_a_host_is_refused()
    {
        Assert.Throws<ArgumentException>(() => new HttpSyncropelApi(new Uri("/kernel", UriKind.Relative)));
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    public async Task A_thread_that_cannot_stand_in_a_path_is_refused(string thread)
    {
        var kernel = new ScriptedHandler(_ => Replies.Ok("{}"));
        using var api = new HttpSyncropelApi(new Uri("http://host"), handler: kernel);

        await Assert.ThrowsAnyAsync<ArgumentException>(() => api.ListThreadRecordsAsync(thread, Setup.Cancel));
        Assert.Empty(kernel.Requests);
    }

    [Fact]
    public async Task An_answer_is_given_back_as_it_is()
    {
        var kernel = new ScriptedHandler(_ => Replies.Error(503, "DOWN", "é").WithRetryAfter("7"));
        using var api = new HttpSyncropelApi(new Uri("http://host"), handler: kernel);

        ApiResponse response = await api.GetHealthAsync(Setup.Cancel);
        ApiResponse synchronous = api.PostRecord("1"u8.ToArray(), Setup.Cancel);

        Assert.Equal((503, false), (response.Status, response.IsSuccess));
        Assert.Equal(new RetryConditionHeaderValue(TimeSpan.FromSeconds(7)), response.RetryAfter);
        Assert.Equal(response.Body.ToArray(), synchronous.Body.ToArray());
        Assert.Equal(response.RetryAfter, synchronous.RetryAfter);
    }

    [Fact]
    public async Task A_client_stands_above_any_transport_and_leaves_it_to_its_owner()
    {
        var kernel = new ScriptedHandler(Replies.Accept);
        using var api = new HttpSyncropelApi(new Uri("http://host"), handler: kernel);
        await using (var client = new SyncropelClient(new() { Identity = Identity.Static(Setup.Did) }, api))
        {
            Assert.True((await client.EmitAsync(new Track("Glow"), "t", cancellationToken: Setup.Cancel)).Success);
        }

        Assert.Equal(201, (await api.PostRecordAsync(kernel.Requests[0].Body, Setup.Cancel)).Status);
        Assert.False(kernel.Disposed);
    }
}
