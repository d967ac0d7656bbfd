using Syncropel.Delivery;

namespace Syncropel.Outbox.Queue;

/// <summary>
/// Decides what is tried next, and when. While the kernel takes records, all that wait go, in their order. A thread whose first record
/// does not get through while others do is stuck: it is tried alone, now and then. When nothing gets through, there is an outage: single
/// records are tried with growing waits between them, each time of the thread that was tried longest ago, so that no record can make an
/// outage of its own trouble. Guarded by the lock of <see cref="OutboxQueue"/>.
/// </summary>
internal sealed class Schedule(EntryList entries, Backoff backoff, TimeProvider time)
{
    /// <summary>How many records go at once at most.</summary>
    public const int MostAtOnce = 256;

    private const long MostBytesAtOnce = 4 * 1024 * 1024;

    // Of those who hurry. A kernel that answers, and takes nothing, may have something against the first thread only.
    private const int ProbesInAHurry = 8;

    // A kernel that asks for more may have been back for hours when it is asked again.
    private static readonly TimeSpan LongestAsked = TimeSpan.FromHours(1);

    // No round is on.
    private const long None = long.MaxValue;

    // Waits are measured with a clock that nobody sets.
    private readonly long _start = time.GetTimestamp();
    private int _failures;
    private int _probesLeft;
    private long _attempts;
    private long _roundBegan = None;
    private bool _isHurried;
    private TimeSpan _due;

    /// <summary>The present outage, if there is one.</summary>
    public Outage? Outage { get; private set; }

    /// <summary>Why something waits that was tried.</summary>
    public EmitError? LastError { get; private set; }

    /// <summary>How long until it is worth another look, if nothing happens until then; null for ever.</summary>
    public TimeSpan? DueIn => entries.Waiting.Count > 0 && (Outage is not null || IsAnyStuck) ? _due - Now : null;

    private TimeSpan Now => time.GetElapsedTime(_start);

    private bool IsAnyStuck => entries.Lanes.Any(static lane => lane.IsStuck);

    /// <summary>Makes what waits for its time be tried at once.</summary>
    public void Hurry() => (_due, _isHurried, _roundBegan) = (Now, true, None);

    /// <summary>
    /// An emit has failed by itself: the kernel may be out of reach, and one record finds that out sooner than all emits.
    /// </summary>
    public void Suspect(EmitError reason)
    {
        if (Outage is not null) return;
        (Outage, LastError) = (new Outage(time.GetUtcNow(), reason), reason);
        (_failures, _due, _roundBegan) = (0, Now + Asked(reason), None);
    }

    /// <summary>What is to be tried now; nothing where its time has not come.</summary>
    public IReadOnlyList<Entry> Select()
    {
        // With nothing to try it with, nobody would ever find out that the kernel is back.
        if (entries.Lanes.Count == 0) (Outage, LastError, _failures, _roundBegan) = (null, null, 0, None);
        if (entries.Waiting.Count == 0) return [];
        if (Outage is null && SelectAll() is { Count: > 0 } all) return all;
        if (_roundBegan == None && !TryBeginRound()) return [];
        if (NextOfRound() is { } lane) return [lane.Waiting.First!.Value];
        _roundBegan = None;
        if (Outage is not null || IsAnyStuck) Wait();
        return [];
    }

    /// <summary>Takes in what became of what was selected.</summary>
    public void Judge(IReadOnlyCollection<Verdict> verdicts)
    {
        _attempts++;
        bool isProgress = verdicts.Any(static verdict => verdict.Outcome != DeliveryOutcome.Later);
        EmitError? error = verdicts.FirstOrDefault(static verdict => verdict.Outcome == DeliveryOutcome.Later).Error;

        // What the disk does not give says nothing of the kernel.
        bool isOfDisk = error?.Code == EmitErrorCode.OutboxFailed;
        ILookup<string, Verdict> byThread = verdicts.ToLookup(static verdict => verdict.Entry.Thread, StringComparer.Ordinal);
        bool wasAnyStuck = IsAnyStuck;
        bool wereAllStuck = byThread.All(thread => entries.FindLane(thread.Key) is { IsStuck: true });
        foreach (IGrouping<string, Verdict> thread in byThread) Mark(thread, isProgress || isOfDisk || byThread.Count == 1);
        LastError = error ?? (IsAnyStuck ? LastError : null);
        if (isProgress || isOfDisk)
        {
            if (isProgress && Outage is not null) End();
            else if (!wasAnyStuck || (isProgress && wereAllStuck)) Restart();
        }
        else if (Outage is { } outage)
        {
            Fail(outage, error!);
        }
        else if (!wereAllStuck)
        {
            Begin(error!);
        }
    }

    // In their order, without those that are stuck, or that wait behind one that is about to leave.
    private List<Entry> SelectAll()
    {
        var chosen = new List<Entry>();
        HashSet<string>? passed = null;
        long bytes = 0;
        foreach (Entry entry in entries.Waiting)
        {
            if (passed?.Contains(entry.Thread) == true) continue;
            if (entry.IsHeld || entries.FindLane(entry.Thread)!.IsStuck)
            {
                (passed ??= new HashSet<string>(StringComparer.Ordinal)).Add(entry.Thread);
                continue;
            }

            bytes += entry.Bytes;
            if (chosen.Count > 0 && bytes > MostBytesAtOnce) break;
            chosen.Add(entry);
            if (chosen.Count == MostAtOnce) break;
        }

        return chosen;
    }

    private bool TryBeginRound()
    {
        if (Now < _due) return false;
        _roundBegan = _attempts;
        _probesLeft = _isHurried ? ProbesInAHurry : 1;
        _isHurried = false;
        return true;
    }

    // Each thread once in a round: in an outage as many as are allowed, else those that are stuck.
    private Lane? NextOfRound() => Outage is not null && _probesLeft == 0
        ? null
        : entries.Lanes
            .Where(lane => lane.LastTried <= _roundBegan && (Outage is not null || lane.IsStuck))
            .Where(static lane => lane.Waiting.First is { Value.IsHeld: false })
            .MinBy(static lane => (lane.LastTried, lane.Waiting.First!.Value.Sequence));

    private void Mark(IGrouping<string, Verdict> thread, bool isOwnFault)
    {
        if (entries.FindLane(thread.Key) is not { } lane) return;
        lane.LastTried = _attempts;
        bool isLater = thread.Any(static verdict => verdict.Outcome == DeliveryOutcome.Later);
        if (!isLater) lane.IsStuck = false;
        else if (isOwnFault) lane.IsStuck = true;
    }

    private void Fail(Outage outage, EmitError error)
    {
        Outage = outage with { Error = error };

        // What was on its way when the outage began, has been tried just now.
        if (_roundBegan == None) Wait();

        // Somebody answers: perhaps it is only this thread's record that is not taken. Nobody answers: the next one would wait as long.
        else _probesLeft = error.Status is null ? 0 : _probesLeft - 1;
    }

    private void Begin(EmitError error)
    {
        Outage = new Outage(time.GetUtcNow(), error);
        (_failures, _roundBegan) = (0, None);
        Wait();
    }

    private void End()
    {
        Outage = null;
        (_failures, _due, _roundBegan) = (0, Now, None);
    }

    private void Restart()
    {
        _failures = 0;
        if (_roundBegan == None) Wait();
    }

    private void Wait()
    {
        TimeSpan asked = Asked(LastError), own = backoff.After(++_failures);
        _due = Now + (asked > own ? asked : own);
    }

    // How long the kernel wants to be left alone.
    private static TimeSpan Asked(EmitError? error)
    {
        TimeSpan asked = error?.RetryAfter ?? TimeSpan.Zero;
        return asked < LongestAsked ? asked : LongestAsked;
    }
}
