using System.Runtime.CompilerServices;
using Syncropel.Transport;

namespace Syncropel.Hosting;

/// <summary>
/// Sends each request through the handler that the factory has for it at that moment, so that a client that lives as long as its process
/// sees the factory's handlers come and go.
/// </summary>
internal sealed class FactoryHandler(IHttpMessageHandlerFactory factory, string name) : HttpMessageHandler, ITraceContextSender
{
    // The factory disposes a handler of which nobody knows any more, and an answer may be a stream that goes on for days.
    private readonly ConditionalWeakTable<HttpResponseMessage, HttpMessageHandler> _inUse = [];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        HttpMessageHandler handler = HandlerFor(request);
        using var invoker = new HttpMessageInvoker(handler, disposeHandler: false);
        HttpResponseMessage response = await invoker.SendAsync(request, cancellationToken).ConfigureAwait(false);
        _inUse.AddOrUpdate(response, handler);
        return response;
    }

    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        HttpMessageHandler handler = HandlerFor(request);
        using var invoker = new HttpMessageInvoker(handler, disposeHandler: false);
        HttpResponseMessage response = invoker.Send(request, cancellationToken);
        _inUse.AddOrUpdate(response, handler);
        return response;
    }

    private HttpMessageHandler HandlerFor(HttpRequestMessage request)
    {
        HttpMessageHandler handler = factory.CreateHandler(name);
        if (TraceHeaders.AreLeftOutBy(handler)) TraceHeaders.Inject(request);
        return handler;
    }
}
