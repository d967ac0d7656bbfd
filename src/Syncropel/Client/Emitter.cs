using System.Diagnostics;
using System.Runtime.CompilerServices;
using Syncropel.Telemetry;

namespace Syncropel.Client;

/// <summary>Sends one record: seals it, posts it, and where it cannot be delivered, puts it into the outbox.</summary>
internal sealed class Emitter(
    CallGate gate, Sealer sealer, OutboxRoute outbox, EmitTeller teller, AsyncPosting posting, BlockingPosting blocking)
{
    public ValueTask<EmitResult> EmitAsync(EmitRequest request, CancellationToken cancellationToken) =>
        EmitAsync(request, posting, cancellationToken);

    public EmitResult Emit(EmitRequest request, CancellationToken cancellationToken)
    {
        ValueTask<EmitResult> emit = EmitAsync(request, blocking, cancellationToken);
        Debug.Assert(emit.IsCompleted, "a blocking emit waits for nothing but itself");
        return emit.AsTask().GetAwaiter().GetResult();
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<EmitResult> EmitAsync(EmitRequest request, IPosting way, CancellationToken cancellationToken)
    {
        using CallGate.Pass pass = gate.Enter();
        using EmitSpan span = teller.Begin(request);
        if (sealer.TrySeal(request, out SealedRecord record) is { } unsigned) return teller.End(span, request.NotTried(unsigned));
        var attempts = new Attempts();
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            EmitError? error = await way.TurnAsync(outbox, request.Thread, cancellationToken).ConfigureAwait(false);
            if (error is null) (record, error) = await PostAsync(request, record, way, attempts, cancellationToken).ConfigureAwait(false);
            if (error is not null && outbox.Takes(error))
            {
                IReadOnlyList<EmitError?> kept =
                    await way.WaitAsync(outbox.AddAsync([request.ToOutbox(record)], error)).ConfigureAwait(false);
                return teller.End(span, OutboxRoute.ResultOf(request, record, error, kept[0], attempts.Retried));
            }

            return teller.End(span, request.Result(record, error, attempts.Retried));
        }
        catch (OperationCanceledException)
        {
            teller.End(span, request.Result(record, EmitTeller.Cancellation, attempts.Retried));
            throw;
        }
    }

    /// <summary>Posts a record that is sealed already. One whose clock is taken is rebuilt with a later one.</summary>
    /// <returns>The record as it was sent last, and why the kernel does not have it.</returns>
    public ValueTask<(SealedRecord Record, EmitError? Error)> PostAsync(
        EmitRequest request, SealedRecord record, Attempts attempts, CancellationToken cancellationToken) =>
        PostAsync(request, record, posting, attempts, cancellationToken);

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<(SealedRecord Record, EmitError? Error)> PostAsync(
        EmitRequest request, SealedRecord record, IPosting way, Attempts attempts, CancellationToken cancellationToken)
    {
        for (int moves = 0; ; moves++)
        {
            CallOutcome outcome = await way.PostAsync(record, attempts, cancellationToken).ConfigureAwait(false);
            if (!TakenClock.Is(outcome, out long? latest) || !sealer.TryReseal(request, ref record, latest, moves))
            {
                return (record, EmitAnswer.ErrorOf(outcome, record.Id));
            }
        }
    }
}
