using System.Text;
using Syncropel.Kernel.Http;

namespace Syncropel.Testing.Http;

/// <summary>
/// Takes the requests of an <see cref="HttpClient"/>, asynchronous or not, to a kernel in the same process. A stream of events is
/// answered as soon as it is open; who has the answer whole before they look at it waits for the stream's end. Disposing of the
/// handler breaks its streams.
/// </summary>
internal sealed class KernelHandler(
    Func<KernelRequest, ValueTask<KernelResponse>> answer, ResponseContent content, RequestLog log) : HttpMessageHandler
{
    private readonly CancellationTokenSource _disposed = new();

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_disposed.IsCancellationRequested, this);
        cancellationToken.ThrowIfCancellationRequested();
        byte[] body = request.Content is { } sent ? await sent.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false) : [];
        return await AnswerAsync(request, body, cancellationToken).ConfigureAwait(false);
    }

    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_disposed.IsCancellationRequested, this);
        cancellationToken.ThrowIfCancellationRequested();
        using var body = new MemoryStream();
        request.Content?.CopyTo(body, context: null, cancellationToken);

        // A kernel in memory waits for nothing.
        return AnswerAsync(request, body.ToArray(), cancellationToken).AsTask().GetAwaiter().GetResult();
    }

    protected override void Dispose(bool disposing)
    {
        // Nothing of it needs to be disposed of, and a request may be about to take its token.
        _disposed.Cancel();
        base.Dispose(disposing);
    }

    private async ValueTask<HttpResponseMessage> AnswerAsync(HttpRequestMessage request, byte[] body, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Uri uri = request.RequestUri ?? throw new InvalidOperationException("The request has no URI; give it an absolute one.");
        Dictionary<string, string> headers = HeadersOf(request);
        log.Add(new ReceivedRequest
        {
            Method = request.Method.Method,
            PathAndQuery = uri.PathAndQuery,
            Body = Encoding.UTF8.GetString(body),
            Headers = headers,
        });

        var received = new KernelRequest(request.Method.Method, new RequestTarget(uri.AbsolutePath, uri.Query), body)
        {
            Authorization = headers.GetValueOrDefault("Authorization"),
            LastEventId = headers.GetValueOrDefault("Last-Event-ID"),
        };
        return ToMessage(await answer(received).ConfigureAwait(false), request);
    }

    private static Dictionary<string, string> HeadersOf(HttpRequestMessage request)
    {
        IEnumerable<KeyValuePair<string, IEnumerable<string>>> headers = request.Headers;
        if (request.Content is { } sent) headers = headers.Concat(sent.Headers);
        return headers.ToDictionary(
            static header => header.Key, static header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);
    }

    private HttpResponseMessage ToMessage(KernelResponse response, HttpRequestMessage request)
    {
        HttpContent body = content.Of(response, _disposed.Token);
        var message = new HttpResponseMessage(response.Status) { RequestMessage = request, Content = body };
        foreach ((string name, string value) in response.Headers)
        {
            if (!message.Headers.TryAddWithoutValidation(name, value)) message.Content.Headers.TryAddWithoutValidation(name, value);
        }

        return message;
    }
}
