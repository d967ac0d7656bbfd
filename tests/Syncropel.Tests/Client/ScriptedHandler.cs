using System.Collections.Concurrent;

namespace Syncropel.Tests.Client;

/// <summary>Answers each request as a test says, and remembers it.</summary>
internal sealed class ScriptedHandler(Func<SeenRequest, CancellationToken, Task<HttpResponseMessage>> reply) : HttpMessageHandler
{
    private readonly ConcurrentQueue<SeenRequest> _requests = new();

    public ScriptedHandler(Func<SeenRequest, HttpResponseMessage> reply)
        : this((request, _) => Task.FromResult(reply(request))) { }

    public IReadOnlyList<SeenRequest> Requests => [.. _requests];

    public bool Disposed { get; private set; }

    /// <summary>One reply after the other; a request beyond the last fails its test.</summary>
    public static ScriptedHandler InOrder(params Func<SeenRequest, HttpResponseMessage>[] replies)
    {
        int next = -1;
        return new ScriptedHandler(request => replies[Interlocked.Increment(ref next)](request));
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        byte[] body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken);
        return await reply(See(request, body, synchronous: false), cancellationToken);
    }

    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        request.Content?.CopyTo(body, null, cancellationToken);
        Task<HttpResponseMessage> answer = reply(See(request, body.ToArray(), synchronous: true), cancellationToken);
        Assert.True(answer.IsCompleted, "a synchronous call must have a synchronous script");
        return answer.GetAwaiter().GetResult();
    }

    protected override void Dispose(bool disposing)
    {
        Disposed = true;
        base.Dispose(disposing);
    }

    private SeenRequest See(HttpRequestMessage request, byte[] body, bool synchronous)
    {
        var seen = new SeenRequest(
            request.Method, request.RequestUri!, request.Headers, request.Content?.Headers.ContentType?.ToString(), body, synchronous);
        _requests.Enqueue(seen);
        return seen;
    }
}
