using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using Syncropel.Client;
using Syncropel.Query;
using Syncropel.Transport;

namespace Syncropel.Subscriptions;

/// <summary>Gives the records of a subscription, each once and in the kernel's order.</summary>
internal sealed class Subscriber(
    ISyncropelApi api,
    SyncropelClientOptions options,
    ErrorExplainer explain,
    RefusalTeller refusals,
    ILogger log,
    CancellationToken closing)
{
    public IAsyncEnumerable<Record> SubscribeAsync(
        Filter? filter, string? thread, SubscriptionOptions subscription, CancellationToken cancellationToken)
    {
        byte[] document = new QueryDocument { Filter = filter, Thread = thread }.Write();
        return ReadAsync("Subscribe", (cursor, token) => api.SubscribeAsync(document, cursor, token), subscription, cancellationToken);
    }

    public IAsyncEnumerable<Record> WatchAsync(string thread, SubscriptionOptions subscription, CancellationToken cancellationToken) =>
        ApiPaths.IsPathSegment(thread)
            ? ReadAsync("Watch", (cursor, token) => api.WatchThreadAsync(thread, cursor, token), subscription, cancellationToken)
            : SubscribeAsync(null, thread, subscription, cancellationToken);

    private async IAsyncEnumerable<Record> ReadAsync(
        string read,
        Func<string?, CancellationToken, Task<ApiStream>> open,
        SubscriptionOptions subscription,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var source = new EventSource(open, options, explain, closing);
        var teller = new SubscriptionTeller(read, subscription.OnChange, log);
        var recent = new RecentIds();
        int index = 0;
        var feed = new EventFeed(source, subscription, new Backoff(options.Backoff, subscription.MaxBackoff), teller);
        await using ConfiguredAsyncDisposable ends = feed.ConfigureAwait(false);
        while (true)
        {
            SseItem<byte[]> item = await feed.NextAsync(cancellationToken).ConfigureAwait(false);
            RefusedRecord? refused = ReceivedRecord.Read(item.Data, index++, options.Verification, out Record? record, feed.Cursor);
            if (refused is not null) refusals.Tell(read, explain.Cleaned(refused));
            else if (recent.TryAdd(record!.Id)) yield return record;
        }
    }
}
