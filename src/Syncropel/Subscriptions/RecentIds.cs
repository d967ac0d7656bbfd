namespace Syncropel.Subscriptions;

/// <summary>
/// The ids of the last records of a subscription. A kernel that resumes a little before the cursor gives some of them again; the one that
/// goes back further than this forgets its own cursors.
/// </summary>
internal sealed class RecentIds
{
    private const int Most = 1024;

    private readonly HashSet<RecordId> _known = [];
    private readonly Queue<RecordId> _order = new();

    /// <summary>Whether an id is new, and remembers it.</summary>
    public bool TryAdd(RecordId id)
    {
        if (!_known.Add(id)) return false;
        _order.Enqueue(id);
        if (_order.Count > Most) _known.Remove(_order.Dequeue());
        return true;
    }
}
