using Syncropel.Testing.Kernel;
using Syncropel.Testing.Kernel.Query;
using Syncropel.Testing.Kernel.Storage;
using Syncropel.Testing.Kernel.Streams;

namespace Syncropel.Testing.Http.Streams;

/// <summary>The part of the HTTP interface that answers with streams.</summary>
internal sealed class StreamApi(MockKernelOptions options, RecordLog log, Subscribers subscribers)
{
    /// <exception cref="RefusalException">The query or the cursor makes no sense.</exception>
    public EventResponse Subscribe(KernelRequest request) => Open(request, SubscriptionParser.Parse(request.Body));

    /// <exception cref="RefusalException">The cursor makes no sense, or there are parameters.</exception>
    public EventResponse Watch(KernelRequest request, string thread)
    {
        QueryParameters.Parse(request.Query);
        return Open(request, Kernel.Query.Filter.OnThread(thread));
    }

    private EventResponse Open(KernelRequest request, Kernel.Query.Filter filter)
    {
        Arrivals arrivals = log.Arrivals;
        int count = arrivals.Count;
        int position = request.LastEventId is { } cursor ? Cursor.Parse(cursor, count) : count;
        var feed = new RecordFeed(arrivals, position, filter, new Heartbeat(options.Heartbeat, options.TimeProvider));
        return new EventResponse(subscribers.Open(feed, request.Disconnected));
    }
}
