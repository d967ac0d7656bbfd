using Syncropel.Delivery;

namespace Syncropel.Outbox.Tests.Support;

/// <summary>Takes what an outbox delivers, and says what a test wants it to say.</summary>
internal sealed class FakeKernel : IRecordDelivery
{
    public static readonly EmitError Unreachable = new(EmitErrorCode.Connection, "connection refused");

    private readonly Lock _lock = new();
    private readonly List<IReadOnlyList<OutboxRecord>> _attempts = [];
    private readonly List<OutboxRecord> _delivered = [];
    private TaskCompletionSource _attempted = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>What is said of each record; where it is to wait, what lies behind it on its thread waits without being asked for.</summary>
    public Func<OutboxRecord, DeliveryVerdict> Judge { get; set; } = Deliver;

    /// <summary>What an attempt waits for before it is made.</summary>
    public Func<CancellationToken, Task> Gate { get; set; } = static _ => Task.CompletedTask;

    /// <summary>The attempts, each with its records.</summary>
    public IReadOnlyList<IReadOnlyList<OutboxRecord>> Attempts
    {
        get
        {
            lock (_lock) return [.. _attempts];
        }
    }

    /// <summary>What was delivered, in order.</summary>
    public IReadOnlyList<OutboxRecord> Delivered
    {
        get
        {
            lock (_lock) return [.. _delivered];
        }
    }

    public static DeliveryVerdict Deliver(OutboxRecord record) => new(DeliveryOutcome.Delivered, null);

    public static DeliveryVerdict Later(OutboxRecord record) => new(DeliveryOutcome.Later, Unreachable);

    /// <summary>As <see cref="Later"/>, but somebody answers.</summary>
    public static DeliveryVerdict Busy(OutboxRecord record) => new(DeliveryOutcome.Later, new("HTTP_503", "busy", 503));

    public static DeliveryVerdict Refuse(OutboxRecord record) => new(DeliveryOutcome.Refused, new("INVALID_RECORD", "no", 400));

    /// <summary>As soon as there were so many attempts.</summary>
    public async Task AttemptsAsync(int count)
    {
        while (true)
        {
            Task next;
            lock (_lock)
            {
                if (_attempts.Count >= count) return;
                next = _attempted.Task;
            }

            await next.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        }
    }

    public async Task<IReadOnlyList<DeliveryVerdict>> DeliverAsync(IReadOnlyList<OutboxRecord> records, CancellationToken cancellationToken)
    {
        TaskCompletionSource attempted;
        lock (_lock)
        {
            _attempts.Add(records);
            attempted = _attempted;
            _attempted = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        attempted.SetResult();
        await Gate(cancellationToken);
        var held = new Dictionary<string, DeliveryVerdict>(StringComparer.Ordinal);
        var verdicts = new List<DeliveryVerdict>();
        foreach (OutboxRecord record in records)
        {
            if (!held.TryGetValue(record.Thread, out DeliveryVerdict verdict)) verdict = Judge(record);
            if (verdict.Outcome == DeliveryOutcome.Later) held[record.Thread] = verdict;
            if (verdict.Outcome == DeliveryOutcome.Delivered) lock (_lock) _delivered.Add(record);
            verdicts.Add(verdict);
        }

        return verdicts;
    }
}
