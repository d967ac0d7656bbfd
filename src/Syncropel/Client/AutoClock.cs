using System.Runtime.InteropServices;
using Syncropel.Delivery;

namespace Syncropel.Client;

/// <summary>
/// Gives the clock of an emit that has none: the greater of the thread's last clock plus one and the Unix time in milliseconds.
/// One for each client, which has one actor, so the thread is the key. Safe to use from many threads at once.
/// </summary>
/// <remarks>
/// Its memory is bounded by the threads that are ahead of time. An entry whose last clock lies before the present millisecond says
/// nothing that the time does not: with the entry or without it, the next clock is the present time. Such entries are dropped when
/// there are many, and the time of dropping becomes the floor below which no clock is given, so that setting the system's clock
/// back afterwards loses nothing either. With an outbox, the clocks of a thread that run ahead of time are reserved there, some thousands
/// at once, so that a process which crashes and starts again gives none a second time: what is queued cannot be rebuilt.
/// </remarks>
internal sealed class AutoClock(TimeProvider time, IOutboxIntake? outbox = null)
{
    private const int SmallestSweep = 4096;
    private const long ReservedAtOnce = 4096;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Given> _given = new(StringComparer.Ordinal);
    private int _sweepAt = SmallestSweep;
    private long _floor = 1;

    /// <summary>How many threads are remembered.</summary>
    public int Count
    {
        get
        {
            lock (_lock) return _given.Count;
        }
    }

    /// <summary>The next clock on a thread. At the end of all clocks it stays there, and the kernel refuses it.</summary>
    public long Next(string thread)
    {
        lock (_lock)
        {
            long now = Now();
            ref Given given = ref Remember(thread, now);
            given.Last = Math.Max(given.Last == long.MaxValue ? given.Last : given.Last + 1, now);
            if (outbox is not null) Reserve(outbox, thread, ref given, now);
            return given.Last;
        }
    }

    /// <summary>Makes every later clock on a thread greater than one that is taken.</summary>
    public void MovePast(string thread, long taken)
    {
        lock (_lock)
        {
            ref Given given = ref Remember(thread, Now());
            given.Last = Math.Max(given.Last, taken);
        }
    }

    private long Now() => Math.Max(time.GetUtcNow().ToUnixTimeMilliseconds(), _floor);

    private ref Given Remember(string thread, long now)
    {
        if (_given.Count >= _sweepAt) Sweep(now);
        ref Given given = ref CollectionsMarshal.GetValueRefOrAddDefault(_given, thread, out bool known);
        if (!known && outbox is not null) given.Last = given.Reserved = outbox.ClockFloorOf(thread);
        return ref given;
    }

    // A clock of the present millisecond needs none of it: time itself goes on while a process is started.
    private static void Reserve(IOutboxIntake outbox, string thread, ref Given given, long now)
    {
        if (given.Last <= now || given.Last <= given.Reserved) return;
        given.Reserved = given.Last < long.MaxValue - ReservedAtOnce ? given.Last + ReservedAtOnce : long.MaxValue;
        outbox.ReserveClocks(thread, given.Reserved);
    }

    private void Sweep(long now)
    {
        foreach ((string thread, Given given) in _given)
        {
            if (given.Last < now) _given.Remove(thread);
        }

        _floor = now;
        _sweepAt = Math.Max(SmallestSweep, 2 * _given.Count);
    }

    private struct Given
    {
        /// <summary>The last clock that was given.</summary>
        public long Last;

        /// <summary>Up to where clocks are reserved.</summary>
        public long Reserved;
    }
}
