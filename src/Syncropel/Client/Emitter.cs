using Microsoft.Extensions.Logging;
using Syncropel.Transport;

namespace Syncropel.Client;

/// <summary>Sends records. The asynchronous and the synchronous way differ in the call to the transport and in nothing else.</summary>
internal sealed class Emitter(ISyncropelApi api, ResilientCaller caller, SyncropelClientOptions options, ILogger log)
{
    private readonly AutoClock _clock = new(options.TimeProvider);

    public async Task<EmitResult> EmitAsync(EmitRequest request, CancellationToken cancellationToken)
    {
        SealedRecord record = Seal(request);
        var attempts = new Attempts();
        try
        {
            CallOutcome outcome = await PostAsync(record, attempts, cancellationToken).ConfigureAwait(false);
            if (TryMoveOn(request, outcome, ref record))
            {
                outcome = await PostAsync(record, attempts, cancellationToken).ConfigureAwait(false);
            }

            return Conclude(request, record, outcome, attempts);
        }
        catch (OperationCanceledException)
        {
            Canceled(request, record, attempts);
            throw;
        }
    }

    public EmitResult Emit(EmitRequest request, CancellationToken cancellationToken)
    {
        SealedRecord record = Seal(request);
        var attempts = new Attempts();
        try
        {
            CallOutcome outcome = Post(record, attempts, cancellationToken);
            if (TryMoveOn(request, outcome, ref record)) outcome = Post(record, attempts, cancellationToken);
            return Conclude(request, record, outcome, attempts);
        }
        catch (OperationCanceledException)
        {
            Canceled(request, record, attempts);
            throw;
        }
    }

    private Task<CallOutcome> PostAsync(SealedRecord record, Attempts attempts, CancellationToken cancellationToken) =>
        caller.CallAsync(token => api.PostRecordAsync(record.Payload, token), attempts, cancellationToken);

    private CallOutcome Post(SealedRecord record, Attempts attempts, CancellationToken cancellationToken) =>
        caller.Call(token => api.PostRecord(record.Payload, token), attempts, cancellationToken);

    private SealedRecord Seal(EmitRequest request)
    {
        if (request.GivenClock is not { } given) return request.Seal(options.Identity, _clock.Next(request.Thread));
        SealedRecord record = request.Seal(options.Identity, given);
        _clock.MovePast(request.Thread, given);
        return record;
    }

    /// <summary>Whether the kernel refused a clock that the client itself chose; then the record has the next one.</summary>
    private bool TryMoveOn(EmitRequest request, CallOutcome outcome, ref SealedRecord record)
    {
        bool taken = outcome is { Response.Status: 409, Error.Code: EmitErrorCode.DuplicateClock };
        if (!taken || request.GivenClock is not null) return false;
        long? latest = ErrorEnvelope.Read(outcome.Response!.Body.Span).LatestClock;

        // Nothing lies past the last clock there is. Should the kernel err, a record there would close the thread for ever.
        if (latest == long.MaxValue) return false;
        if (latest is { } known) _clock.MovePast(request.Thread, known);
        long refused = record.Clock;
        record = request.Seal(options.Identity, _clock.Next(request.Thread));
        Log.ClockMoved(log, request.Thread, refused, record.Clock);
        return true;
    }

    private EmitResult Conclude(EmitRequest request, SealedRecord record, CallOutcome outcome, Attempts attempts)
    {
        EmitError? error = outcome.Error;
        if (error is null && outcome.Response is { } accepted) error = EmitAnswer.Check(accepted.Body.Span, record.Id, accepted.Status);
        EmitResult result = request.Result(record, error, attempts.Retried);
        if (error is not null) Log.EmitFailed(log, request.Kind, request.Thread, attempts.Retried, error);
        Tell(result);
        return result;
    }

    private void Canceled(EmitRequest request, SealedRecord record, Attempts attempts) =>
        Tell(request.Result(record, new EmitError(EmitErrorCode.Canceled, "the caller cancelled the emit"), attempts.Retried));

    private void Tell(EmitResult result)
    {
        try
        {
            options.OnEmit?.Invoke(result);
        }
        catch (Exception problem)
        {
            Log.HookFailed(log, problem, result.Kind, result.Thread);
        }
    }
}
