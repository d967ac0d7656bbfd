using System.Runtime.InteropServices;

namespace Syncropel.Client;

/// <summary>
/// Gives the clock of an emit that has none: the greater of the thread's last clock plus one and the Unix time in milliseconds.
/// One for each client, which has one actor, so the thread is the key. Safe to use from many threads at once.
/// </summary>
/// <remarks>
/// Its memory is bounded by the threads that are ahead of time. An entry whose last clock lies before the present millisecond says
/// nothing that the time does not: with the entry or without it, the next clock is the present time. Such entries are dropped when
/// there are many, and the time of dropping becomes the floor below which no clock is given, so that setting the system's clock
/// back afterwards loses nothing either.
/// </remarks>
internal sealed class AutoClock(TimeProvider time)
{
    private const int SmallestSweep = 4096;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, long> _last = new(StringComparer.Ordinal);
    private int _sweepAt = SmallestSweep;
    private long _floor = 1;

    /// <summary>How many threads are remembered.</summary>
    public int Count
    {
        get
        {
            lock (_lock) return _last.Count;
        }
    }

    /// <summary>The next clock on a thread. At the end of all clocks it stays there, and the kernel refuses it.</summary>
    public long Next(string thread)
    {
        lock (_lock)
        {
            long now = Now();
            ref long last = ref Remember(thread, now);
            last = Math.Max(last == long.MaxValue ? last : last + 1, now);
            return last;
        }
    }

    /// <summary>Makes every later clock on a thread greater than one that is taken.</summary>
    public void MovePast(string thread, long taken)
    {
        lock (_lock)
        {
            ref long last = ref Remember(thread, Now());
            last = Math.Max(last, taken);
        }
    }

    private long Now() => Math.Max(time.GetUtcNow().ToUnixTimeMilliseconds(), _floor);

    private ref long Remember(string thread, long now)
    {
        if (_last.Count >= _sweepAt) Sweep(now);
        return ref CollectionsMarshal.GetValueRefOrAddDefault(_last, thread, out _);
    }

    private void Sweep(long now)
    {
        foreach ((string thread, long last) in _last)
        {
            if (last < now) _last.Remove(thread);
        }

        _floor = now;
        _sweepAt = Math.Max(SmallestSweep, 2 * _last.Count);
    }
}
