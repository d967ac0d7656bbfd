using System.Net;
using System.Net.Http.Headers;

namespace Syncropel.Transport;

/// <summary>
/// The kernel over <see cref="HttpClient"/>. Redirects are not followed, so that no key goes where it was not sent, and answers
/// beyond <see cref="LargestAnswer"/> bytes are refused, streams aside. It has no time-out of its own: the caller's token is the only one.
/// Safe to use from many threads at once.
/// </summary>
public sealed class HttpSyncropelApi : ISyncropelApi, IDisposable
{
    /// <summary>The largest answer that is read, in bytes, after decompression: 64 MiB.</summary>
    public const int LargestAnswer = 64 * 1024 * 1024;

    private static readonly MediaTypeHeaderValue Json = new("application/json");

    private readonly HttpClient _http;
    private readonly bool _injects;
    private readonly Uri _base;

    // Put together once: combining two addresses is a tenth of what an emit costs beside the network.
    private readonly Uri _records;

    /// <summary>Creates the transport.</summary>
    /// <param name="endpoint">The kernel's address: http or https. A path in it is kept.</param>
    /// <param name="actor">The DID sent as <c>X-Syncropel-Actor</c>, or null for none.</param>
    /// <param name="apiKey">The bearer token, or null for none.</param>
    /// <param name="handler">What sends the requests, or null for a handler of its own. A given one is not disposed.</param>
    /// <exception cref="ArgumentException"><paramref name="endpoint"/> is not an absolute address.</exception>
    /// <exception cref="FormatException"><paramref name="actor"/> or <paramref name="apiKey"/> cannot stand in a header.</exception>
    public HttpSyncropelApi(Uri endpoint, string? actor = null, string? apiKey = null, HttpMessageHandler? handler = null)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        if (!endpoint.IsAbsoluteUri) throw new ArgumentException($"'{endpoint}' is no absolute http or https address.", nameof(endpoint));
        _base = ApiPaths.BaseOf(endpoint);
        _records = new Uri(_base, ApiPaths.Records);
        _http = new HttpClient(handler ?? CreateHandler(), disposeHandler: handler is null)
        {
            Timeout = Timeout.InfiniteTimeSpan,
            MaxResponseContentBufferSize = LargestAnswer,
        };
        _http.DefaultRequestHeaders.Accept.Add(new("application/json"));
        _injects = handler is not (null or ITraceContextSender) && TraceHeaders.AreLeftOutBy(handler);
        if (actor is not null) _http.DefaultRequestHeaders.Add("X-Syncropel-Actor", actor);
        if (apiKey is not null) _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", apiKey);
    }

    /// <summary>
    /// Creates a handler as the transport makes it where none is given, for those who want to set something more, such as a proxy: it
    /// follows no redirects, keeps no cookies, decompresses, and makes connections anew after five minutes.
    /// </summary>
    /// <returns>A new handler, which is the caller's to dispose.</returns>
    public static SocketsHttpHandler CreateHandler() => new()
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.All,
        UseCookies = false,

        // A synchronous read that is given up would otherwise go on for two seconds, to save the connection.
        ResponseDrainTimeout = TimeSpan.Zero,

        // A client lives as long as its process; connections must not, or a change in DNS is never seen.
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    };

    /// <inheritdoc/>
    public Task<ApiResponse> PostRecordAsync(ReadOnlyMemory<byte> record, CancellationToken cancellationToken = default) =>
        SendAsync(Post(_records, record), cancellationToken);

    /// <inheritdoc/>
    public ApiResponse PostRecord(ReadOnlyMemory<byte> record, CancellationToken cancellationToken = default)
    {
        using HttpRequestMessage request = Post(_records, record);
        using HttpResponseMessage response = _http.Send(request, cancellationToken);
        using Stream stream = response.Content.ReadAsStream(cancellationToken);
        using var body = new MemoryStream();
        stream.CopyTo(body);
        return new ApiResponse((int)response.StatusCode, body.ToArray(), response.Headers.RetryAfter);
    }

    /// <inheritdoc/>
    public Task<ApiResponse> PostRecordsAsync(ReadOnlyMemory<byte> batch, CancellationToken cancellationToken = default) =>
        SendAsync(Post(ApiPaths.Batch, batch), cancellationToken);

    /// <inheritdoc/>
    public Task<ApiResponse> GetRecordAsync(RecordId id, CancellationToken cancellationToken = default) =>
        SendAsync(Get(ApiPaths.Record(id)), cancellationToken);

    /// <inheritdoc/>
    public Task<ApiResponse> ListRecordsAsync(
        string? thread = null,
        string? actor = null,
        string? kind = null,
        long? since = null,
        int? limit = null,
        CancellationToken cancellationToken = default) =>
        SendAsync(Get(ApiPaths.List(thread, actor, kind, since, limit)), cancellationToken);

    /// <inheritdoc/>
    public Task<ApiResponse> ListThreadsAsync(CancellationToken cancellationToken = default) =>
        SendAsync(Get(ApiPaths.Threads), cancellationToken);

    /// <inheritdoc/>
    public Task<ApiResponse> ListThreadRecordsAsync(string thread, CancellationToken cancellationToken = default) =>
        SendAsync(Get(ApiPaths.ThreadRecords(thread)), cancellationToken);

    /// <inheritdoc/>
    public Task<ApiResponse> QueryRecordsAsync(ReadOnlyMemory<byte> query, CancellationToken cancellationToken = default) =>
        SendAsync(Post(ApiPaths.Query, query), cancellationToken);

    /// <inheritdoc/>
    public Task<ApiStream> SubscribeAsync(
        ReadOnlyMemory<byte> query, string? lastEventId = null, CancellationToken cancellationToken = default) =>
        StreamAsync(Post(ApiPaths.Subscribe, query), lastEventId, cancellationToken);

    /// <inheritdoc/>
    public Task<ApiStream> WatchThreadAsync(
        string thread, string? lastEventId = null, CancellationToken cancellationToken = default) =>
        StreamAsync(Get(ApiPaths.WatchThread(thread)), lastEventId, cancellationToken);

    /// <inheritdoc/>
    public Task<ApiResponse> GetHealthAsync(CancellationToken cancellationToken = default) =>
        SendAsync(Get(ApiPaths.Health), cancellationToken);

    /// <inheritdoc/>
    public Task<ApiResponse> GetManifestAsync(CancellationToken cancellationToken = default) =>
        SendAsync(Get(ApiPaths.Manifest), cancellationToken);

    /// <summary>Closes the connections. Calls in flight end with an exception.</summary>
    public void Dispose() => _http.Dispose();

    private HttpRequestMessage Get(string path) => Request(HttpMethod.Get, new Uri(_base, path));

    private HttpRequestMessage Post(string path, ReadOnlyMemory<byte> json) => Post(new Uri(_base, path), json);

    private HttpRequestMessage Post(Uri address, ReadOnlyMemory<byte> json)
    {
        var content = new ReadOnlyMemoryContent(json);
        content.Headers.ContentType = Json;
        HttpRequestMessage request = Request(HttpMethod.Post, address);
        request.Content = content;
        return request;
    }

    private HttpRequestMessage Request(HttpMethod method, Uri address)
    {
        var request = new HttpRequestMessage(method, address);
        if (_injects) TraceHeaders.Inject(request);
        return request;
    }

    private async Task<ApiResponse> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using (request)
        {
            using HttpResponseMessage response = await _http.SendAsync(request, cancellationToken).ConfigureAwait(false);
            byte[] body = await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
            return new ApiResponse((int)response.StatusCode, body, response.Headers.RetryAfter);
        }
    }

    private async Task<ApiStream> StreamAsync(HttpRequestMessage request, string? lastEventId, CancellationToken cancellationToken)
    {
        using (request)
        {
            request.Headers.Accept.Add(new("text/event-stream"));
            if (lastEventId is not null) request.Headers.TryAddWithoutValidation("Last-Event-ID", lastEventId);
            HttpResponseMessage response = await _http.SendAsync(
                request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
            try
            {
                Stream body = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
                string? type = response.Content.Headers.ContentType?.MediaType;
                return new ApiStream((int)response.StatusCode, type, body, response, response.Headers.RetryAfter);
            }
            catch
            {
                response.Dispose();
                throw;
            }
        }
    }
}
