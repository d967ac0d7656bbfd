using System.Text;
using System.Text.Json;

namespace Syncropel.Testing.Tests.Support;

/// <summary>A kernel and a plain HTTP client that talks to it.</summary>
internal sealed class KernelClient : IDisposable
{
    // A test that takes long on a busy machine must not read a heartbeat in between.
    private static readonly MockKernelOptions Quiet = new() { Heartbeat = Timeout.InfiniteTimeSpan };

    public KernelClient(MockKernelOptions? options = null)
    {
        Kernel = new MockKernel(options ?? Quiet);
        Http = new HttpClient(Kernel.CreateHandler()) { BaseAddress = new("http://localhost:9100") };
    }

    public MockKernel Kernel { get; }

    public HttpClient Http { get; }

    public Task<Answer> Post(string record) => Send(HttpMethod.Post, "/v1/records", record);

    /// <summary>Posts a batch of these records, or of whatever else they are, as they stand.</summary>
    public Task<Answer> PostMany(bool ordered, params IEnumerable<string> records) =>
        PostBatch($$"""{"ordered":{{(ordered ? "true" : "false")}},"records":[{{string.Join(",", records)}}]}""");

    public Task<Answer> PostBatch(string batch) => Send(HttpMethod.Post, "/v1/records/batch", batch);

    public Task<Answer> Query(string document) => Send(HttpMethod.Post, "/v1/records/query", document);

    public Task<Answer> Get(string path) => Send(HttpMethod.Get, path);

    public async Task<Answer> Send(HttpMethod method, string path, string? body = null)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        return await Send(request);
    }

    public async Task<Answer> Send(HttpRequestMessage request)
    {
        CancellationToken stop = TestContext.Current.CancellationToken;
        HttpResponseMessage response = await Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop);

        // A stream where there should be none would be read for ever.
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        byte[] json = await response.Content.ReadAsByteArrayAsync(stop);
        return new Answer(response.StatusCode, JsonElement.Parse(json), response);
    }

    public async Task<EventReader> Subscribe(string query = "{}", string? cursor = null)
    {
        using HttpRequestMessage request = SubscribeRequest(query, cursor);
        return await EventReader.OpenAsync(Http, request);
    }

    public async Task<EventReader> Watch(string thread, string? cursor = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/v1/threads/{Uri.EscapeDataString(thread)}/watch");
        if (cursor is not null) request.Headers.TryAddWithoutValidation("Last-Event-ID", cursor);
        return await EventReader.OpenAsync(Http, request);
    }

    public static HttpRequestMessage SubscribeRequest(string query = "{}", string? cursor = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/v1/records/subscribe")
        {
            Content = new StringContent(query, Encoding.UTF8, "application/json"),
        };
        if (cursor is not null) request.Headers.TryAddWithoutValidation("Last-Event-ID", cursor);
        return request;
    }

    /// <summary>Posts bodies on one thread at the clocks 1, 2, 3, …</summary>
    public async Task Fill(params string[] bodies)
    {
        for (int i = 0; i < bodies.Length; i++)
        {
            Answer answer = await Post(Sample.Json(clock: i + 1, body: bodies[i]));
            Assert.Equal(System.Net.HttpStatusCode.Created, answer.Status);
        }
    }

    public void Dispose() => Http.Dispose();
}
