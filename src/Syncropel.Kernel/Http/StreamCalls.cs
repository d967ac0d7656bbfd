using Syncropel.Kernel.Query;
using Syncropel.Kernel.Storage;
using Syncropel.Kernel.Streams;

namespace Syncropel.Kernel.Http;

/// <summary>The calls that are answered with streams.</summary>
internal sealed class StreamCalls(KernelSettings settings, IRecordStore store)
{
    /// <summary><c>POST /v1/records/subscribe</c>.</summary>
    /// <param name="document">The query document.</param>
    /// <param name="lastEventId">The header <c>Last-Event-ID</c>, if there is one.</param>
    /// <param name="cancellationToken">Ends the opening.</param>
    public ValueTask<KernelResponse> SubscribeAsync(
        ReadOnlyMemory<byte> document, string? lastEventId, CancellationToken cancellationToken) =>
        Answers.OfAsync(() =>
        {
            settings.CheckQuerySize(document.Length);
            return OpenAsync(SubscriptionParser.Parse(document.Span), lastEventId, cancellationToken);
        });

    /// <summary><c>GET /v1/threads/{id}/watch</c>.</summary>
    /// <param name="thread">The thread.</param>
    /// <param name="query">The query string with its question mark, or nothing.</param>
    /// <param name="lastEventId">The header <c>Last-Event-ID</c>, if there is one.</param>
    /// <param name="cancellationToken">Ends the opening.</param>
    public ValueTask<KernelResponse> WatchAsync(string thread, string query, string? lastEventId, CancellationToken cancellationToken) =>
        Answers.OfAsync(() =>
        {
            QueryParameters.Parse(query);
            return OpenAsync(RecordFilter.OnThread(thread), lastEventId, cancellationToken);
        });

    private async ValueTask<KernelResponse> OpenAsync(RecordFilter filter, string? lastEventId, CancellationToken cancellationToken)
    {
        IRecordLog log = store.Log;
        long count = await log.CountAsync(cancellationToken).ConfigureAwait(false);
        long position = lastEventId is { } cursor ? Cursor.Parse(cursor, count) : count;
        return new EventResponse(new RecordFeed(log, position, filter, new Heartbeat(settings.Heartbeat, settings.TimeProvider)));
    }
}
