using System.IO.Pipelines;
using System.Text;
using System.Threading.Channels;

namespace Syncropel.Tests.Network;

/// <summary>Answers every request with a stream of events, into which a test writes.</summary>
internal sealed class EventSource : HttpMessageHandler
{
    private readonly Channel<Feed> _feeds = Channel.CreateUnbounded<Feed>();

    /// <summary>The next stream, as soon as it has been asked for.</summary>
    public ValueTask<Feed> NextAsync() => _feeds.Reader.ReadAsync(TestContext.Current.CancellationToken);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var feed = new Feed();
        _feeds.Writer.TryWrite(feed);
        return Task.FromResult(new HttpResponseMessage { Content = feed.Content });
    }

    /// <summary>One stream.</summary>
    internal sealed class Feed
    {
        private readonly Pipe _pipe = new();
        private readonly TaskCompletionSource _disposed = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Feed()
        {
            Content = new FeedContent(_pipe.Reader.AsStream(), _disposed);
            Content.Headers.ContentType = new("text/event-stream");
        }

        public HttpContent Content { get; }

        /// <summary>Ends when whoever got the answer has disposed it.</summary>
        public Task Disposed => _disposed.Task;

        public async Task WriteAsync(string events) =>
            await _pipe.Writer.WriteAsync(Encoding.UTF8.GetBytes(events), TestContext.Current.CancellationToken);

        public void End() => _pipe.Writer.Complete();
    }

    private sealed class FeedContent(Stream events, TaskCompletionSource disposed) : StreamContent(events)
    {
        protected override void Dispose(bool disposing)
        {
            base.Dispose(disposing);
            disposed.TrySetResult();
        }
    }
}
