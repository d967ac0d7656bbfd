using Syncropel.Delivery;

namespace Syncropel.Client;

/// <summary>The way of records into the outbox, if the client has one.</summary>
internal sealed class OutboxRoute(IOutboxIntake? outbox)
{
    /// <summary>Why a new record on a thread must go into the outbox at once; null where it may be sent.</summary>
    public EmitError? MustWait(string thread) => outbox?.MustWait(thread);

    /// <inheritdoc cref="IOutboxIntake.TurnAsync"/>
    public ValueTask<EmitError?> TurnAsync(string thread, CancellationToken cancellationToken) =>
        outbox is null ? default : outbox.TurnAsync(thread, cancellationToken);

    /// <summary>Whether a record that failed so is kept: where another attempt may succeed, and there is somewhere to keep it.</summary>
    public bool Takes(EmitError error) => outbox is not null && Verdicts.Of(error).Outcome == DeliveryOutcome.Later;

    /// <summary>
    /// Keeps some records, in their order. What the outbox gives is given as it is: a blocking emit waits for it without a further step
    /// that would need a thread of the pool.
    /// </summary>
    public ValueTask<IReadOnlyList<EmitError?>> AddAsync(IReadOnlyList<OutboxRecord> records, EmitError reason) =>
        outbox!.AddAsync(records, reason);

    /// <summary>What became of a record that was to be kept.</summary>
    public static EmitResult ResultOf(EmitRequest request, SealedRecord record, EmitError reason, EmitError? problem, int retried) =>
        problem is null ? request.Queued(record, reason, retried) : request.Result(record, Both(problem, reason), retried);

    private static EmitError Both(EmitError problem, EmitError reason) => problem with
    {
        Message = $"{problem.Message} (and it could not be delivered: {reason})",
        RetryAfter = reason.RetryAfter,
    };
}
