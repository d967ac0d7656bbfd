using System.Net.ServerSentEvents;
using Syncropel.Client;

namespace Syncropel.Subscriptions;

/// <summary>
/// The events of one subscription, over as many connections as it takes: where one breaks, the next begins behind the last event that came.
/// </summary>
internal sealed class EventFeed(
    EventSource source, SubscriptionOptions options, Backoff backoff, SubscriptionTeller teller) : IAsyncDisposable
{
    private EventConnection? _connection;
    private string? _cursor = options.From.Cursor;

    // As server-sent events have it, for all connections until the kernel says another one.
    private TimeSpan? _retry;

    /// <summary>How far the feed has come; null where that is not known.</summary>
    public string? Cursor => _cursor;

    /// <summary>The next event that says something of a record.</summary>
    /// <exception cref="SubscriptionException">The feed cannot go on.</exception>
    /// <exception cref="OperationCanceledException">The token is cancelled.</exception>
    public async ValueTask<SseItem<byte[]>> NextAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            (SseItem<byte[]>? item, Interruption? interruption) = await TryNextAsync(cancellationToken).ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
            if (interruption is not null) await PauseAsync(interruption, cancellationToken).ConfigureAwait(false);
            else if (item is { } next && Take(next)) return next;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_connection is not { } connection) return;
        _connection = null;
        await connection.DisposeAsync().ConfigureAwait(false);
    }

    private async ValueTask<(SseItem<byte[]>? Item, Interruption? Interruption)> TryNextAsync(CancellationToken cancellationToken)
    {
        try
        {
            _connection ??= await source.OpenAsync(_cursor, options.IdleTimeout, cancellationToken).ConfigureAwait(false);
            SseItem<byte[]>? item = await _connection.NextAsync().ConfigureAwait(false);
            return item is null ? (null, Interruption.End) : (item, null);
        }
        catch (InterruptionException broken)
        {
            return (null, broken.Interruption);
        }
        catch (Exception problem)
        {
            return (null, source.Explain(problem));
        }
    }

    // Notes how far the feed has come, and says whether the event is a record.
    private bool Take(SseItem<byte[]> item)
    {
        EventConnection connection = _connection!;
        bool isRecord = item.EventType is SseParser.EventTypeDefault;
        string? before = _cursor;
        if (item.EventId is { } id && SubscriptionStart.IsCursor(id)) _cursor = id;
        if (connection.Received == 1) teller.Live(_cursor);

        // Without a new record, the first event says no more than that the kernel is there: one that breaks off behind it each time is
        // to be spared, too.
        if (connection.Received > 1 || (isRecord && _cursor != before)) backoff.Reset();
        return isRecord;
    }

    private async Task PauseAsync(Interruption interruption, CancellationToken cancellationToken)
    {
        _retry = _connection?.Retry ?? _retry;
        TimeSpan? asked = interruption.Error.RetryAfter ?? _retry;
        await DisposeAsync().ConfigureAwait(false);
        bool isOver = interruption.IsFinal || backoff.Failures >= options.MaxReconnects;
        TimeSpan wait = backoff.Next();
        if (asked is { } longer && longer > wait) wait = longer < RetryPolicy.LongestWait ? longer : RetryPolicy.LongestWait;
        teller.Broken(interruption.Error, _cursor, isOver ? null : wait);
        if (isOver) throw new SubscriptionException(interruption.Error, _cursor);
        await source.WaitAsync(wait, cancellationToken).ConfigureAwait(false);
    }
}
