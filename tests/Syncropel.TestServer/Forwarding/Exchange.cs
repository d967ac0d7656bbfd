using Microsoft.AspNetCore.Http;

namespace Syncropel.TestServer;

/// <summary>
/// One request and its answer in the making: what a <see cref="Fault"/> has to work with. Not for use by many threads at once.
/// </summary>
public sealed class Exchange
{
    private readonly HttpMessageInvoker _kernel;
    private byte[]? _body;

    internal Exchange(HttpContext context, JournalEntry entry, HttpMessageInvoker kernel)
    {
        Context = context;
        Entry = entry;
        _kernel = kernel;
    }

    /// <summary>The request and the answer as Kestrel sees them.</summary>
    public HttpContext Context { get; }

    /// <summary>What the journal says of the request.</summary>
    public JournalEntry Entry { get; }

    /// <summary>Cancelled when the client is gone, or the connection was reset.</summary>
    public CancellationToken Gone => Context.RequestAborted;

    /// <summary>Reads the request's body, where that has not been done.</summary>
    /// <exception cref="IOException">The client went before the body was whole.</exception>
    public async Task ReadBodyAsync()
    {
        if (_body is not null) return;
        HttpRequest request = Context.Request;
        if (request.ContentLength is { } length and <= int.MaxValue)
        {
            _body = new byte[length];
            await request.Body.ReadExactlyAsync(_body);
        }
        else
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body);
            _body = body.ToArray();
        }

        Entry.Received(_body);
    }

    /// <summary>
    /// Gives the request, read whole before, to the kernel. From then on the kernel has it, whatever becomes of the client.
    /// </summary>
    /// <returns>The kernel's answer, which may go on for as long as a stream does. Dispose it.</returns>
    public async Task<HttpResponseMessage> AskKernelAsync()
    {
        await ReadBodyAsync();
        using HttpRequestMessage request = ForwardedRequest.Create(Context, _body!);
        HttpResponseMessage answer = await _kernel.SendAsync(request, CancellationToken.None);
        Entry.Answered((int)answer.StatusCode);
        return answer;
    }

    /// <summary>As <see cref="AskKernelAsync"/>, and waits for the end of the answer.</summary>
    /// <exception cref="InvalidOperationException">The answer is a stream and has no end.</exception>
    public async Task<WholeAnswer> AskKernelForAllAsync()
    {
        using HttpResponseMessage answer = await AskKernelAsync();
        return EventStream.Is(answer)
            ? throw new InvalidOperationException($"{Entry.Fault} needs a whole answer, and a stream has none; use OpenStreams.Cut.")
            : await WholeAnswer.ReadAsync(answer);
    }

    /// <summary>Sends the head of an answer.</summary>
    public void Begin(WholeAnswer answer)
    {
        HttpResponse response = Context.Response;
        response.StatusCode = answer.Status;
        foreach (var header in answer.Headers) response.Headers[header.Key] = header.Value;
        response.ContentLength = answer.ClaimedLength ?? answer.Body.Length;
    }

    /// <summary>Sends bytes of the body; they have left when this ends.</summary>
    /// <exception cref="OperationCanceledException">The client is gone.</exception>
    public Task WriteAsync(ReadOnlyMemory<byte> bytes) => Context.Response.Body.WriteAsync(bytes, Gone).AsTask();

    /// <summary>Sends a whole answer.</summary>
    public Task SendAsync(WholeAnswer answer)
    {
        Begin(answer);
        return answer.Body.IsEmpty ? Task.CompletedTask : WriteAsync(answer.Body);
    }

    /// <summary>Resets the TCP connection.</summary>
    public void Reset() => Context.Abort();

    /// <summary>Waits in silence until the client closes the connection, or the server is stopped.</summary>
    public async Task UntilGoneAsync()
    {
        Entry.Settle();
        var gone = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using (Gone.UnsafeRegister(static state => ((TaskCompletionSource)state!).SetResult(), gone)) await gone.Task;
    }
}
