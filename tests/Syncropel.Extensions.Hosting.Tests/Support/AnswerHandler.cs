using System.Net;
using System.Text;

namespace Syncropel.Hosting.Tests.Support;

/// <summary>Answers each request as a test says, asynchronously or not.</summary>
internal sealed class AnswerHandler(Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> answer) : HttpMessageHandler
{
    private int _requests;

    public AnswerHandler(Func<HttpResponseMessage> answer)
        : this((_, _) => Task.FromResult(answer())) { }

    /// <summary>How many came.</summary>
    public int Requests => _requests;

    public bool IsDisposed { get; private set; }

    /// <summary>One that never answers, and says when it is asked.</summary>
    public static AnswerHandler Silent(TaskCompletionSource asked) => new(async (_, cancel) =>
    {
        asked.TrySetResult();
        await Task.Delay(Timeout.Infinite, cancel);
        throw new InvalidOperationException("nothing comes after forever");
    });

    public static HttpResponseMessage Json(HttpStatusCode status, string json) =>
        new(status) { Content = new StringContent(json, Encoding.UTF8, "application/json") };

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _requests);
        return answer(request, cancellationToken);
    }

    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Task<HttpResponseMessage> reply = SendAsync(request, cancellationToken);
        Assert.True(reply.IsCompleted, "a synchronous call must have a synchronous script");
        return reply.GetAwaiter().GetResult();
    }

    protected override void Dispose(bool disposing)
    {
        IsDisposed = true;
        base.Dispose(disposing);
    }
}
