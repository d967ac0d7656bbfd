using Syncropel.Transport;

namespace Syncropel.Client;

/// <summary>Posts without holding a thread.</summary>
internal sealed class AsyncPosting(ISyncropelApi api, ResilientCaller caller) : IPosting
{
    public ValueTask<CallOutcome> PostAsync(SealedRecord record, Attempts attempts, CancellationToken cancellationToken) =>
        caller.CallAsync(token => api.PostRecordAsync(record.Payload, token), attempts, cancellationToken);

    public ValueTask<EmitError?> TurnAsync(OutboxRoute outbox, string thread, CancellationToken cancellationToken) =>
        outbox.TurnAsync(thread, cancellationToken);

    public ValueTask<T> WaitAsync<T>(ValueTask<T> work) => work;
}
