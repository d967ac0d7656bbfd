namespace Syncropel.Client;

/// <summary>
/// How an emit waits. The asynchronous and the synchronous way differ in this and in nothing else: what the synchronous one gives is
/// always complete.
/// </summary>
internal interface IPosting
{
    ValueTask<CallOutcome> PostAsync(SealedRecord record, Attempts attempts, CancellationToken cancellationToken);

    /// <summary>Why a new record on a thread must go into the outbox at once; null where it may be sent.</summary>
    ValueTask<EmitError?> TurnAsync(OutboxRoute outbox, string thread, CancellationToken cancellationToken);

    /// <summary>Waits for something that goes on elsewhere in any case.</summary>
    ValueTask<T> WaitAsync<T>(ValueTask<T> work);
}
