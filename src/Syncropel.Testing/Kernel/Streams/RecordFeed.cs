using Syncropel.Testing.Kernel.Storage;

namespace Syncropel.Testing.Kernel.Streams;

/// <summary>
/// What one reader is told: the records that match, in the order in which they arrived; and how far the feed has looked, at the
/// beginning and whenever it would be quiet for too long. All that it keeps is its place in the arrivals, so that history and what is
/// still to come are one and the same to it, and a slow reader costs nothing. For one reader, on one thread at a time.
/// </summary>
/// <param name="arrivals">The records.</param>
/// <param name="position">How many of them lie before the first that may be told.</param>
/// <param name="filter">Which of them are told.</param>
/// <param name="heartbeat">How long it may be quiet.</param>
internal sealed class RecordFeed(Arrivals arrivals, int position, Query.Filter filter, Heartbeat heartbeat)
{
    private ArraySegment<StoredRecord> _known = [];
    private int _position = position;
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
    /// <returns>False when there will be none any more, because the log was cleared.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public async Task<bool> WaitAsync(CancellationToken cancellationToken)
    {
        await Task.WhenAny(arrivals.MoreThanAsync(_position), heartbeat.MayBeDueAsync(cancellationToken)).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        return !arrivals.HasEnded;
    }

    private bool TryFind(out StoredRecord? record)
    {
        if (_position >= _known.Count) _known = arrivals.Snapshot();
        while (_position < _known.Count)
        {
            record = _known[_position++];
            if (Query.FilterEvaluator.Matches(filter, record.Root)) return true;
        }

        record = null;
        return false;
    }
}
