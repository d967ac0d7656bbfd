namespace Syncropel.Synapse;

/// <summary>
/// Finds the parents of hops from where their entries say that they are. Recorder and audit ask the same, and so agree.
/// </summary>
/// <remarks>
/// A hop on a way builds on the hop before it on that way, and the first one on the hop before the ways part. Any other hop builds on
/// the last hop of every way that is open, or else on the hop before it.
/// </remarks>
internal sealed class HopPlaces
{
    // The last hop that is on no way, and the last one of each way since.
    private int? _trunk;
    private readonly List<(Guid? Branch, int Index)> _tips = [];
    private int _next;

    /// <summary>Places the next hop.</summary>
    /// <returns>The indices of its parents, and whether it goes on from exactly what its one parent gave.</returns>
    public (IReadOnlyList<int> Parents, bool IsContinuation) Place(Guid? branch, bool isOnBranch)
    {
        int index = _next++;
        if (isOnBranch)
        {
            int tip = _tips.FindIndex(one => one.Branch == branch);
            int? parent = tip < 0 ? _trunk : _tips[tip].Index;
            if (tip < 0) _tips.Add((branch, index));
            else _tips[tip] = (branch, index);
            return (parent is { } one ? [one] : [], parent is not null);
        }

        bool meet = _tips.Count > 0;
        int[] parents = meet ? [.. _tips.Select(static one => one.Index)] : _trunk is { } before ? [before] : [];
        _tips.Clear();
        _trunk = index;
        return (parents, !meet && parents.Length == 1);
    }
}
