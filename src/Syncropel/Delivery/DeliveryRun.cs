using Syncropel.Client;

namespace Syncropel.Delivery;

/// <summary>
/// One delivery of some records: which have no verdict yet, and which get none of their own, because one before them on their thread has
/// to wait. Safe to use from many threads at once.
/// </summary>
internal sealed class DeliveryRun(IReadOnlyList<OutboxRecord> records)
{
    private readonly Lock _lock = new();
    private readonly SortedSet<int> _left = [.. Enumerable.Range(0, records.Count)];

    public IReadOnlyList<OutboxRecord> Records => records;

    public DeliveryVerdict[] Verdicts { get; } = new DeliveryVerdict[records.Count];

    /// <summary>Those without a verdict, by their place among the records.</summary>
    public IReadOnlyList<int> Left
    {
        get
        {
            lock (_lock) return [.. _left];
        }
    }

    /// <summary>The first ones without a verdict, as many as may go at once.</summary>
    public IReadOnlyList<int> Next(BatchLimits limits)
    {
        IReadOnlyList<int> left = Left;
        return [.. left.Take(BatchDocument.CountOf(left.Select(index => records[index].Payload.Length), limits))];
    }

    public bool IsLeft(int index)
    {
        lock (_lock) return _left.Contains(index);
    }

    /// <summary>A record was tried. Where it has to wait, what is left behind it on its thread waits too.</summary>
    public void Judge(int index, EmitError? error)
    {
        DeliveryVerdict verdict = Delivery.Verdicts.Of(error);
        lock (_lock)
        {
            Settle(index, verdict);
            if (verdict.Outcome != DeliveryOutcome.Later) return;
            string thread = records[index].Thread;
            foreach (int behind in _left.Where(other => other > index && records[other].Thread == thread).ToList()) Settle(behind, verdict);
        }
    }

    /// <summary>Nothing gets through: all that is left waits.</summary>
    public void HoldAll(EmitError error)
    {
        lock (_lock)
        {
            foreach (int index in _left.ToList()) Settle(index, new DeliveryVerdict(DeliveryOutcome.Later, error));
        }
    }

    private void Settle(int index, DeliveryVerdict verdict)
    {
        // One that was on its way when all was held may have arrived.
        Verdicts[index] = verdict;
        _left.Remove(index);
    }
}
