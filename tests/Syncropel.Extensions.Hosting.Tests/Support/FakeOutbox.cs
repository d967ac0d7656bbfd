using Syncropel.Delivery;

namespace Syncropel.Hosting.Tests.Support;

/// <summary>An outbox in memory, whose state and flushes a test says; and what opens it.</summary>
internal sealed class FakeOutbox : IOutboxIntake, IOutboxProvider
{
    private readonly List<OutboxRecord> _records = [];

    /// <summary>What a flush does; by default it delivers everything at once.</summary>
    public Func<FakeOutbox, CancellationToken, Task<FlushReport>> Flush { get; set; } = static (outbox, _) =>
    {
        long waiting = outbox.Status.Waiting;
        outbox.Status = outbox.Status with { Waiting = 0 };
        return Task.FromResult(new FlushReport(waiting, 0, 0, null));
    };

    public OutboxStatus Status { get; set; } = new() { Name = "outbox.db" };

    /// <summary>How often it was flushed.</summary>
    public int Flushes { get; private set; }

    public bool IsDisposed { get; private set; }

    /// <summary>What the client gave when it opened the outbox.</summary>
    public OutboxContext? Context { get; private set; }

    public IOutboxIntake Open(OutboxContext context)
    {
        Context = context;
        return this;
    }

    public Task<FlushReport> FlushAsync(CancellationToken cancellationToken = default)
    {
        Flushes++;
        return Flush(this, cancellationToken);
    }

    public ValueTask<IReadOnlyList<EmitError?>> AddAsync(IReadOnlyList<OutboxRecord> records, EmitError reason)
    {
        lock (_records)
        {
            _records.AddRange(records);
            Status = Status with { Waiting = _records.Count };
        }

        return ValueTask.FromResult<IReadOnlyList<EmitError?>>(new EmitError?[records.Count]);
    }

    public EmitError? MustWait(string thread) => null;

    public long ClockFloorOf(string thread) => 0;

    public void ReserveClocks(string thread, long through) { }

    public IAsyncEnumerable<OutboxEntry> ReadAsync(CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task<bool> RetryAsync(RecordId id, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task<bool> RemoveAsync(RecordId id, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public void Dispose() => IsDisposed = true;

    public ValueTask DisposeAsync()
    {
        Dispose();
        return default;
    }
}
