using Microsoft.Extensions.Logging;
using Syncropel.Outbox.Storage;
using Syncropel.Outbox.Writing;

namespace Syncropel.Outbox.Clocks;

/// <summary>
/// The clocks that may have been given before the process was started, and those that may be given before it is started again. Only clocks
/// that run ahead of time are remembered, and only for as long as they do. Safe to use from many threads at once.
/// </summary>
internal sealed class ClockFloors
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, StoredClock> _reserved = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _floors = new(StringComparer.Ordinal);
    private readonly Writer _writer;
    private readonly TimeProvider _time;
    private readonly ILogger _log;
    private readonly string _name;
    private long _lastSlot;

    public ClockFloors(OpenedFile file, Writer writer, TimeProvider time, ILogger log)
    {
        (_writer, _time, _log, _name) = (writer, time, log, file.Paths.Name);
        long now = Now;
        foreach (StoredClock clock in file.Clocks)
        {
            _lastSlot = Math.Max(_lastSlot, clock.Slot);
            _reserved[clock.Thread] = clock;
            Raise(clock.Thread, clock.Through, now);
        }

        // What waits cannot be rebuilt with a later clock, so nothing new may have its clock.
        foreach (KnownRecord record in file.Records) Raise(record.Thread, record.Clock, now);
    }

    private long Now => _time.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>The greatest clock that may have been given on a thread; 0 where time itself is beyond it.</summary>
    public long Of(string thread)
    {
        lock (_lock) return _floors.GetValueOrDefault(thread);
    }

    /// <summary>Remembers that clocks of a thread up to this one may be given. On the disk when it returns, or logged why not.</summary>
    public void Reserve(string thread, long through)
    {
        ReserveTask task;
        lock (_lock)
        {
            long now = Now;
            StoredClock[] passed = [.. _reserved.Values.Where(clock => clock.Through < now && clock.Thread != thread)];
            foreach (StoredClock clock in passed) _reserved.Remove(clock.Thread);
            long slot = _reserved.TryGetValue(thread, out StoredClock? known) ? known.Slot : ++_lastSlot;
            StoredClock reserved = _reserved[thread] = new StoredClock(slot, thread, through);
            List<string> outdated = [.. _floors.Where(floor => floor.Value < now).Select(static floor => floor.Key)];
            foreach (string old in outdated) _floors.Remove(old);
            Raise(thread, through, now);
            task = new ReserveTask(reserved, [.. passed.Select(static clock => clock.Slot)]);
        }

        try
        {
            _writer.SubmitAsync(task).GetAwaiter().GetResult();
        }
        catch (Exception problem)
        {
            Log.ClocksNotReserved(_log, problem, _name, thread);
        }
    }

    private void Raise(string thread, long clock, long now)
    {
        if (clock >= now && clock > _floors.GetValueOrDefault(thread)) _floors[thread] = clock;
    }
}
