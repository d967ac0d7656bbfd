namespace Syncropel.Client;

/// <summary>
/// Says in which lane a record goes: in that of the records of its thread which are still under way, so that they keep their order, and
/// where there are none, in the emptiest. Safe to use from many threads at once.
/// </summary>
internal sealed class LaneMap(int lanes)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, (int Lane, int UnderWay)> _threads = new(StringComparer.Ordinal);
    private readonly int[] _load = new int[lanes];

    /// <summary>The lane of a record that sets out.</summary>
    public int Enter(string thread)
    {
        lock (_lock)
        {
            (int lane, int underWay) = _threads.TryGetValue(thread, out var known) ? known : (_load.IndexOf(_load.Min()), 0);
            _threads[thread] = (lane, underWay + 1);
            _load[lane]++;
            return lane;
        }
    }

    /// <summary>A record has arrived.</summary>
    public void Leave(string thread)
    {
        lock (_lock)
        {
            (int lane, int underWay) = _threads[thread];
            _load[lane]--;
            if (underWay == 1) _threads.Remove(thread);
            else _threads[thread] = (lane, underWay - 1);
        }
    }
}
