using System.Text;
using System.Text.Json;

namespace Syncropel.Contract.Support;

/// <summary>A kernel and a plain HTTP client that talks to it. Disposing of it ends both.</summary>
public class KernelClient(IKernelUnderTest kernel) : IAsyncDisposable
{
    // A record may nest as deep as a reader goes by itself, and stands in a list.
    private static readonly JsonDocumentOptions AnyDepth = new() { MaxDepth = 128 };

    public HttpClient Http { get; } = kernel.CreateClient();

    /// <summary>A token that may do everything, which is not sent unless a test sends it; null where none is needed.</summary>
    public string? Token => kernel.Token;

    public int SubscriberCount => kernel.SubscriberCount;

    public Task WaitForSubscribers(int count) =>
        kernel.WaitForSubscribersAsync(count, TestContext.Current.CancellationToken).WaitAsync(EventReader.Patience);

    /// <summary>The number of records.</summary>
    public async Task<int> Count() => (await Query("""{"limit":1}""")).Json.GetProperty("matched_total").GetInt32();

    /// <summary>All records in the order in which they arrived.</summary>
    public async Task<IReadOnlyList<Record>> Records()
    {
        var records = new Record[await Count()];
        await using EventReader reader = await Subscribe(cursor: "0");
        await reader.NextPosition();
        for (int i = 0; i < records.Length; i++) records[i] = Record.Parse(Encoding.UTF8.GetBytes((await reader.Next()).Data));
        return records;
    }

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
        return new Answer(response.StatusCode, JsonElement.Parse(json, AnyDepth), response);
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

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await kernel.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
