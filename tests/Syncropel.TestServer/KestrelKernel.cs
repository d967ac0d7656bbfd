using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Syncropel.Testing;

namespace Syncropel.TestServer;

/// <summary>
/// A <see cref="MockKernel"/> behind a real Kestrel on the loopback address, which can be made to fail in all the ways in which
/// networks, proxies and servers fail. Its journal says of each request which fault it had and whether the kernel got it, so that what a
/// client was told can be held against what is stored. Requests may come from many threads, and faults be set meanwhile.
/// </summary>
/// <example>
/// <code>
/// await using KestrelKernel server = await KestrelKernel.StartAsync();
/// server.Next(Fault.ResetAfterStore);
/// server.Plan = FaultPlan.Random(seed: 7, (Fault.Status(503), 0.1), (Fault.Silence, 0.01));
/// </code>
/// </example>
public sealed class KestrelKernel : IAsyncDisposable
{
    private readonly FaultQueue _next = new();
    private readonly HttpMessageInvoker _kernel;
    private volatile Func<RequestInfo, Fault?> _plan = FaultPlan.None;
    private LoopbackServer _server = null!;

    private KestrelKernel(MockKernel kernel, HttpMessageHandler handler)
    {
        Kernel = kernel;
        _kernel = new HttpMessageInvoker(handler);
    }

    /// <summary>The kernel behind the server. It keeps its records when the server is stopped.</summary>
    public MockKernel Kernel { get; }

    /// <summary>The address. It stays the same after <see cref="RestartAsync"/>.</summary>
    public Uri Endpoint => _server.Endpoint;

    /// <summary>All requests, and what became of each.</summary>
    public RequestJournal Journal { get; } = new();

    /// <summary>The streams of events.</summary>
    public OpenStreams Streams { get; } = new();

    /// <summary>
    /// Which request has which fault, asked for each that <see cref="Next"/> has nothing for, one after the other in the order of
    /// their numbers. Default: <see cref="FaultPlan.None"/>.
    /// </summary>
    public Func<RequestInfo, Fault?> Plan
    {
        get => _plan;
        set => _plan = value ?? throw new ArgumentNullException(nameof(value));
    }

    /// <summary>Starts a server with a kernel of its own.</summary>
    /// <param name="options">How the kernel behaves; null for the defaults.</param>
    public static Task<KestrelKernel> StartAsync(MockKernelOptions? options = null) => StartAsync(new MockKernel(options));

    /// <summary>Starts a server in front of a kernel.</summary>
    /// <param name="kernel">The kernel.</param>
    /// <param name="handler">What answers in the kernel's name; null for the kernel itself. It is disposed with the server.</param>
    public static async Task<KestrelKernel> StartAsync(MockKernel kernel, HttpMessageHandler? handler = null)
    {
        ArgumentNullException.ThrowIfNull(kernel);
        var server = new KestrelKernel(kernel, handler ?? kernel.CreateHandler());
        server._server = await LoopbackServer.StartAsync(server.ServeAsync);
        return server;
    }

    /// <summary>Gives the next requests a fault, before <see cref="Plan"/> is asked. Several calls queue up.</summary>
    /// <param name="fault">The fault; null for none, whatever the plan says.</param>
    /// <param name="times">How many requests; at least 1.</param>
    /// <param name="to">Which requests; null for all. Others pass, and leave the fault waiting.</param>
    public void Next(Fault? fault, int times = 1, Predicate<RequestInfo>? to = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(times, 1);
        _next.Add(fault, times, to ?? (static _ => true));
    }

    /// <inheritdoc cref="LoopbackServer.StopAsync"/>
    public Task StopAsync() => _server.StopAsync();

    /// <inheritdoc cref="LoopbackServer.RestartAsync"/>
    public Task RestartAsync() => _server.RestartAsync();

    /// <inheritdoc cref="LoopbackServer.DisposeAsync"/>
    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _kernel.Dispose();
    }

    private async Task ServeAsync(HttpContext context)
    {
        JournalEntry entry = Journal.Begin(context.Request.Method, ForwardedRequest.TargetOf(context), Choose);
        var exchange = new Exchange(context, entry, _kernel);
        try
        {
            await (entry.Fault?.AnswerAsync(exchange) ?? PassAsync(exchange));
        }
        catch (Exception failure) when (failure is not (IOException or OperationCanceledException))
        {
            // Those two are what a client causes that goes; Kestrel knows what to do. This one is a mistake of the test's, or of ours.
            entry.Failure = failure;
            await TellAsync(exchange, failure);
        }
        finally
        {
            entry.End();
        }
    }

    private Fault? Choose(RequestInfo request)
    {
        try
        {
            return _next.TryTake(request, out Fault? next) ? next : _plan(request);
        }
        catch (Exception mistake)
        {
            return new Fault("PlanFailed", reachesKernel: false, _ => Task.FromException(mistake));
        }
    }

    private async Task PassAsync(Exchange exchange)
    {
        using HttpResponseMessage answer = await exchange.AskKernelAsync();
        HttpResponse response = exchange.Context.Response;
        response.StatusCode = (int)answer.StatusCode;
        AnswerHead.Copy(answer, response.Headers);
        await (EventStream.Is(answer) ? Streams.PassAsync(exchange, answer) : answer.Content.CopyToAsync(response.Body));
    }

    private static async Task TellAsync(Exchange exchange, Exception failure)
    {
        if (exchange.Context.Response.HasStarted)
        {
            exchange.Reset();
            return;
        }

        exchange.Context.Response.Clear();
        await exchange.SendAsync(new WholeAnswer(500, JsonSerializer.SerializeToUtf8Bytes(new
        {
            @object = "error",
            type = "test_server",
            code = "TEST_SERVER_FAILED",
            message = failure.Message,
        })));
    }
}
