using Syncropel.Transport;

namespace Syncropel.Client;

/// <summary>Posts on the calling thread, which waits for the network itself and not for a task.</summary>
internal sealed class BlockingPosting(ISyncropelApi api, ResilientCaller caller) : IPosting
{
    public ValueTask<CallOutcome> PostAsync(SealedRecord record, Attempts attempts, CancellationToken cancellationToken) =>
        new(caller.Call(token => api.PostRecord(record.Payload, token), attempts, cancellationToken));

    // What the thread would wait for may need this very thread.
    public ValueTask<EmitError?> TurnAsync(OutboxRoute outbox, string thread, CancellationToken cancellationToken) =>
        new(outbox.MustWait(thread));

    public ValueTask<T> WaitAsync<T>(ValueTask<T> work) => new(work.AsTask().GetAwaiter().GetResult());
}
