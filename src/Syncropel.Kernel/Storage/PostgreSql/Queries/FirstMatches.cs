using Syncropel.Kernel.Query;

namespace Syncropel.Kernel.Storage.PostgreSql.Queries;

/// <summary>
/// The first of any number of matches in an order: so many, or as many as have room together, and one. What cannot be of them any more is
/// let go at once.
/// </summary>
internal sealed class FirstMatches
{
    private readonly int _most;
    private readonly Func<Match, int> _lengthOf;
    private readonly PriorityQueue<Match, Match> _kept;
    private long _bytes;

    /// <param name="order">The order.</param>
    /// <param name="most">How many are kept.</param>
    /// <param name="lengthOf">What a match takes of the room, which is that of an answer.</param>
    public FirstMatches(IComparer<Match> order, int most, Func<Match, int> lengthOf)
    {
        (_most, _lengthOf) = (most, lengthOf);
        _kept = new PriorityQueue<Match, Match>(Comparer<Match>.Create((one, other) => order.Compare(other, one)));
    }

    /// <summary>Whether one was let go.</summary>
    public bool AreCut { get; private set; }

    public void Add(Match match)
    {
        _kept.Enqueue(match, match);
        _bytes += _lengthOf(match);
        while (IsEnoughWithout(_kept.Peek()))
        {
            AreCut = true;
            _bytes -= _lengthOf(_kept.Dequeue());
        }
    }

    /// <summary>Takes those that were kept, from the first to the last.</summary>
    public Match[] Take()
    {
        var first = new Match[_kept.Count];
        for (int i = first.Length - 1; i >= 0; i--) first[i] = _kept.Dequeue();
        return first;
    }

    private bool IsEnoughWithout(Match last) =>
        _kept.Count > 1 && (_kept.Count > _most || _bytes - _lengthOf(last) > AnswerRoom.MostBytes);
}
