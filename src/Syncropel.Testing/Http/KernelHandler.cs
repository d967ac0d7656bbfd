using System.Net.Http.Headers;
using System.Text;

namespace Syncropel.Testing.Http;

/// <summary>Takes the requests of an <see cref="HttpClient"/>, asynchronous or not, to a kernel in the same process.</summary>
internal sealed class KernelHandler(Func<KernelRequest, KernelResponse> answer, RequestLog received) : HttpMessageHandler
{
    private bool _disposed;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        cancellationToken.ThrowIfCancellationRequested();
        byte[] body = request.Content is { } content ? await content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false) : [];
        return Answer(request, body, cancellationToken);
    }

    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        cancellationToken.ThrowIfCancellationRequested();
        using var body = new MemoryStream();
        request.Content?.CopyTo(body, context: null, cancellationToken);
        return Answer(request, body.ToArray(), cancellationToken);
    }

    protected override void Dispose(bool disposing)
    {
        _disposed = true;
        base.Dispose(disposing);
    }

    private HttpResponseMessage Answer(HttpRequestMessage request, byte[] body, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Uri uri = request.RequestUri ?? throw new InvalidOperationException("The request has no URI; give it an absolute one.");
        Dictionary<string, string> headers = HeadersOf(request);
        received.Add(new ReceivedRequest
        {
            Method = request.Method.Method,
            PathAndQuery = uri.PathAndQuery,
            Body = Encoding.UTF8.GetString(body),
            Headers = headers,
        });

        string? authorization = headers.GetValueOrDefault("Authorization");
        return ToMessage(answer(new KernelRequest(request.Method.Method, uri.AbsolutePath, uri.Query, authorization, body)), request);
    }

    private static Dictionary<string, string> HeadersOf(HttpRequestMessage request)
    {
        IEnumerable<KeyValuePair<string, IEnumerable<string>>> headers = request.Headers;
        if (request.Content is { } content) headers = headers.Concat(content.Headers);
        return headers.ToDictionary(
            static header => header.Key, static header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);
    }

    private static HttpResponseMessage ToMessage(KernelResponse response, HttpRequestMessage request)
    {
        var content = new ByteArrayContent(response.Json);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        var message = new HttpResponseMessage(response.Status) { RequestMessage = request, Content = content };
        foreach ((string name, string value) in response.Headers)
        {
            if (!message.Headers.TryAddWithoutValidation(name, value)) message.Content.Headers.TryAddWithoutValidation(name, value);
        }

        return message;
    }
}
