using System.Runtime.CompilerServices;
using Polly;
using Syncropel.Transport;

namespace Syncropel.Client;

/// <summary>
/// Where the client fails open: it calls the transport, again where that helps, and turns everything that goes wrong into an
/// error that says why. Only the caller's own cancellation is thrown.
/// </summary>
/// <param name="pipeline">The time-outs and retries.</param>
/// <param name="explain">Puts what went wrong into words.</param>
/// <param name="closing">Cancelled when the client is disposed: calls in flight end, waits for a retry too.</param>
internal sealed class ResilientCaller(ResiliencePipeline<ApiResponse> pipeline, ErrorExplainer explain, CancellationToken closing)
{
    /// <exception cref="OperationCanceledException">The caller's token is cancelled.</exception>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<CallOutcome> CallAsync(
        Func<CancellationToken, Task<ApiResponse>> send, Attempts attempts, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using CancellationTokenSource? both = Link(cancellationToken);
        try
        {
            ApiResponse response = await pipeline.ExecuteAsync(
                static (call, token) =>
                {
                    call.attempts.Begin();
                    return new ValueTask<ApiResponse>(call.send(token));
                },
                (send, attempts),
                both?.Token ?? closing).ConfigureAwait(false);
            return Answered(response, cancellationToken);
        }
        catch (Exception problem) when (!IsOwn(problem, cancellationToken))
        {
            return Failed(problem, cancellationToken);
        }
    }

    /// <summary>The same on the calling thread, which also waits between attempts.</summary>
    /// <exception cref="OperationCanceledException">The caller's token is cancelled.</exception>
    public CallOutcome Call(Func<CancellationToken, ApiResponse> send, Attempts attempts, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using CancellationTokenSource? both = Link(cancellationToken);
        try
        {
            ApiResponse response = pipeline.Execute(
                static (call, token) =>
                {
                    call.attempts.Begin();
                    return call.send(token);
                },
                (send, attempts),
                both?.Token ?? closing);
            return Answered(response, cancellationToken);
        }
        catch (Exception problem) when (!IsOwn(problem, cancellationToken))
        {
            return Failed(problem, cancellationToken);
        }
    }

    // Most callers have no token, and the client's own is all there is then.
    private CancellationTokenSource? Link(CancellationToken cancellationToken) =>
        cancellationToken.CanBeCanceled ? CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, closing) : null;

    // Thrown by Answered: it is what the caller gets, and needs no second wrapping.
    private static bool IsOwn(Exception problem, CancellationToken cancellationToken) =>
        problem is OperationCanceledException canceled && canceled.CancellationToken == cancellationToken
        && cancellationToken.IsCancellationRequested;

    private CallOutcome Answered(ApiResponse response, CancellationToken cancellationToken)
    {
        if (response.IsSuccess) return new CallOutcome(response, null);

        // A refusal that would have been tried again, had the caller not cancelled, is a cancellation.
        cancellationToken.ThrowIfCancellationRequested();
        return new CallOutcome(response, explain.Refusal(response));
    }

    private CallOutcome Failed(Exception problem, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException("The caller cancelled the call.", problem, cancellationToken);
        }

        return new CallOutcome(null, closing.IsCancellationRequested ? ErrorExplainer.Disposal() : explain.Fault(problem));
    }
}
