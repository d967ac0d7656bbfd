using Syncropel.Kernel.Query;
using Syncropel.Kernel.Storage;

namespace Syncropel.Kernel.Streams;

/// <summary>
/// What one reader is told: the records that match, in the order in which they arrived; and how far the feed has looked, at the
/// beginning and whenever it would be quiet for too long. All that it keeps is its place in the arrivals, so that history and what is
/// still to come are one and the same to it, and a slow reader costs nothing. For one reader, on one thread at a time.
/// </summary>
/// <param name="log">The records.</param>
/// <param name="position">How many of them lie before the first that may be told.</param>
/// <param name="filter">Which of them are told.</param>
/// <param name="heartbeat">How long it may be quiet.</param>
internal sealed class RecordFeed(IRecordLog log, long position, RecordFilter filter, Heartbeat heartbeat)
{
    private ArraySegment<StoredRecord> _page = [];
    private int _next;
    private long _position = position;
    private bool _hasBegun;

    /// <summary>Gives the next event, if there is one at this moment.</summary>
    public bool TryRead(out FeedEvent next)
    {
        StoredRecord? record = null;
        bool isEvent = !_hasBegun || TryFind(out record) || heartbeat.IsDue;
        next = new FeedEvent(_position, record);
        if (!isEvent) return false;
        _hasBegun = true;
        heartbeat.Beat();
        return true;
    }

    /// <summary>Waits until there may be an event.</summary>
    /// <param name="cancellationToken">Ends the waiting; always the same one.</param>
    /// <returns>False when there will be none any more, because the log has ended.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public async Task<bool> WaitAsync(CancellationToken cancellationToken)
    {
        Task more = log.MoreThanAsync(_position);
        await Task.WhenAny(more, heartbeat.MayBeDueAsync(cancellationToken)).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        if (log.HasEnded) return false;
        if (more.IsCompleted && _next == _page.Count) Turn(await log.ReadAsync(_position, cancellationToken).ConfigureAwait(false));
        return true;
    }

    private bool TryFind(out StoredRecord? record)
    {
        do
        {
            while (_next < _page.Count)
            {
                record = _page[_next++];
                _position++;
                if (FilterEvaluator.Matches(filter, record.Root)) return true;
            }

            Turn(log.AtHand(_position));
        }
        while (_page.Count > 0);

        record = null;
        return false;
    }

    private void Turn(ArraySegment<StoredRecord> page) => (_page, _next) = (page, 0);
}
