using System.Net;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Syncropel.TestServer;

/// <summary>Makes Kestrel without a host, which would read the environment, log, and take the process's signals.</summary>
internal static class KestrelFactory
{
    /// <param name="port">The port; 0 for one that is free.</param>
    public static KestrelServer Create(int port)
    {
        var options = new KestrelServerOptions { AddServerHeader = false };
        options.Limits.MinRequestBodyDataRate = null;
        options.Limits.MinResponseDataRate = null;
        options.Listen(IPAddress.Loopback, port, static listen => listen.Protocols = HttpProtocols.Http1);

        // With more, a write would end before its bytes are sent, and a reset that follows would swallow them.
        var transport = new SocketTransportOptions { MaxWriteBufferSize = 1 };
        return new KestrelServer(
            Options.Create(options),
            new SocketTransportFactory(Options.Create(transport), NullLoggerFactory.Instance),
            NullLoggerFactory.Instance);
    }
}
