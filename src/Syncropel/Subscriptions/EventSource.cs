using Syncropel.Client;
using Syncropel.Transport;

namespace Syncropel.Subscriptions;

/// <summary>Opens the connections of one subscription, and tells what is wrong with them.</summary>
/// <param name="open">Sends the request, with the cursor behind which to begin.</param>
/// <param name="options">The client's options.</param>
/// <param name="explain">Puts what went wrong into words.</param>
/// <param name="closing">Cancelled when the client is disposed.</param>
internal sealed class EventSource(
    Func<string?, CancellationToken, Task<ApiStream>> open,
    SyncropelClientOptions options,
    ErrorExplainer explain,
    CancellationToken closing)
{
    private const int LargestError = 64 * 1024;

    /// <exception cref="InterruptionException">The kernel answered, and not with events.</exception>
    public async Task<EventConnection> OpenAsync(string? cursor, TimeSpan idleTimeout, CancellationToken cancellationToken)
    {
        using var late = new CancellationTokenSource(options.Timeout, options.TimeProvider);
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken, closing);
        ApiStream? stream = null;
        try
        {
            stream = await open(cursor, ends.Token).ConfigureAwait(false);
            if (await RefusalOf(stream, ends.Token).ConfigureAwait(false) is { } refusal) throw new InterruptionException(refusal);
            var connection = new EventConnection(stream, idleTimeout, options.TimeProvider, closing, cancellationToken);
            stream = null;
            return connection;
        }
        catch (OperationCanceledException) when (late.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new InterruptionException(new Interruption(new EmitError(EmitErrorCode.Timeout, ErrorExplainer.Late(options.Timeout))));
        }
        finally
        {
            stream?.Dispose();
        }
    }

    public Interruption Explain(Exception problem) => closing.IsCancellationRequested
        ? new Interruption(ErrorExplainer.Disposal(), IsFinal: true)
        : new Interruption(explain.Fault(problem));

    /// <summary>Waits between two connections.</summary>
    public async Task WaitAsync(TimeSpan wait, CancellationToken cancellationToken)
    {
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, closing);
        await Task.Delay(wait, options.TimeProvider, ends.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        cancellationToken.ThrowIfCancellationRequested();
    }

    private async Task<Interruption?> RefusalOf(ApiStream stream, CancellationToken cancellationToken)
    {
        if (stream.Status == 200 && IsEvents(stream.MediaType)) return null;
        byte[] body = await ReadAsync(stream.Body, cancellationToken).ConfigureAwait(false);
        var answer = new ApiResponse(stream.Status, body, stream.RetryAfter);
        if (!answer.IsSuccess)
        {
            bool isFinal = !RetryPolicy.IsTransient(answer.Status);
            return new Interruption(explain.Refusal(answer), isFinal);
        }

        // A status of success without events is no kernel's answer, but some proxy's, which may go away. 204 says that there never will be
        // any.
        string message = $"the kernel answered with status {answer.Status} and {stream.MediaType ?? "no type"}, and not with events";
        var error = new EmitError(EmitErrorCode.UnreadableAnswer, explain.Clean(message), answer.Status);
        return new Interruption(error, IsFinal: answer.Status == 204);
    }

    private static bool IsEvents(string? mediaType) => "text/event-stream".Equals(mediaType, StringComparison.OrdinalIgnoreCase);

    private static async Task<byte[]> ReadAsync(Stream body, CancellationToken cancellationToken)
    {
        byte[] buffer = new byte[LargestError];
        int read = await body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        return buffer[..read];
    }
}
