using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Syncropel.TestServer;

/// <summary>
/// Kestrel on a port of the loopback address, HTTP/1.1, with one handler for all requests: no host, no routing, no logging, no rate
/// that a client must keep. A write that has ended has left for the client, so that a connection can be cut at an exact byte.
/// Requests may come from many threads; <see cref="StopAsync"/>, <see cref="RestartAsync"/> and <see cref="DisposeAsync"/> must
/// not be called at once.
/// </summary>
/// <example>
/// An endpoint that does nothing, to measure what a client costs:
/// <code>
/// await using LoopbackServer server = await LoopbackServer.StartAsync(async context =>
/// {
///     await context.Request.Body.CopyToAsync(Stream.Null);
///     context.Response.StatusCode = 201;
/// });
/// </code>
/// </example>
public sealed class LoopbackServer : IAsyncDisposable
{
    private readonly HandlerApplication _application;
    private KestrelServer? _server;
    private Socket? _placeholder;

    private LoopbackServer(RequestDelegate handler) => _application = new HandlerApplication(handler);

    /// <summary>The address, with the port that the system chose. It stays the same after <see cref="RestartAsync"/>.</summary>
    public Uri Endpoint { get; private set; } = new("http://127.0.0.1:0");

    /// <summary>Starts a server on a port that is free.</summary>
    /// <param name="handler">Answers all requests. <see cref="HttpContext.RequestServices"/> is not there.</param>
    public static async Task<LoopbackServer> StartAsync(RequestDelegate handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        var server = new LoopbackServer(handler);
        await server.ListenAsync();
        return server;
    }

    /// <summary>
    /// Resets every connection, ends every request, and refuses new connections until <see cref="RestartAsync"/>. The port stays
    /// taken meanwhile, so that the system gives it to nobody else. Nothing happens where the server has been stopped already.
    /// </summary>
    public async Task StopAsync()
    {
        if (_server is null) return;
        await CloseAsync();

        // Who is bound but does not listen refuses every connection, and holds the port.
        _placeholder = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        _placeholder.Bind(new IPEndPoint(IPAddress.Loopback, Endpoint.Port));
    }

    /// <summary>Listens again at the same <see cref="Endpoint"/>.</summary>
    /// <exception cref="InvalidOperationException">The server runs.</exception>
    public async Task RestartAsync()
    {
        if (_server is not null) throw new InvalidOperationException("The server runs; call StopAsync before RestartAsync.");
        _placeholder?.Dispose();
        await ListenAsync();
    }

    /// <summary>Resets every connection, ends every request, and gives the port back.</summary>
    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        _placeholder?.Dispose();
    }

    private async Task ListenAsync()
    {
        KestrelServer server = KestrelFactory.Create(Endpoint.Port);
        await server.StartAsync(_application, CancellationToken.None);
        _server = server;
        Endpoint = new Uri(server.Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.Single());
    }

    private async Task CloseAsync()
    {
        if (_server is not { } server) return;
        _server = null;

        // A token that is cancelled means: do not wait for those who are connected.
        await server.StopAsync(new CancellationToken(canceled: true));
        server.Dispose();
    }
}
