using System.Collections.Concurrent;
using System.Net.Sockets;
using Npgsql;

namespace Syncropel.Kernel.PostgreSql.Tests.Support;

/// <summary>Passes on what is said to a server and what it answers, until those connections are silenced that there are.</summary>
internal sealed class SilentProxy : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("pg");
    private readonly Socket _listener = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
    private readonly ConcurrentBag<Link> _links = [];
    private readonly UnixDomainSocketEndPoint _server;
    private readonly Task _accepting;

    public SilentProxy(NpgsqlConnectionStringBuilder server)
    {
        string name = $".s.PGSQL.{server.Port}";
        _server = new UnixDomainSocketEndPoint(Path.Combine(server.Host!, name));
        _listener.Bind(new UnixDomainSocketEndPoint(Path.Combine(Folder, name)));
        _listener.Listen();
        _accepting = AcceptAsync();
    }

    /// <summary>Where the proxy is to be had, as a host of Npgsql's.</summary>
    public string Folder => _folder.FullName;

    /// <summary>How many connections were silenced.</summary>
    public int Silenced => _links.Count(static link => link.IsSilent);

    /// <summary>Swallows all that is said from now on, on the connections that there are. New ones are passed on.</summary>
    public void Silence()
    {
        foreach (Link link in _links) link.IsSilent = true;
    }

    public async ValueTask DisposeAsync()
    {
        _listener.Dispose();
        await _accepting;
        foreach (Link link in _links) link.Dispose();
        _folder.Delete(recursive: true);
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                Socket client = await _listener.AcceptAsync();
                var server = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
                await server.ConnectAsync(_server);
                var link = new Link(client, server);
                _links.Add(link);
                link.Begin();
            }
        }
        catch (Exception over) when (over is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private sealed class Link(Socket client, Socket server) : IDisposable
    {
        private volatile bool _isSilent;

        public bool IsSilent
        {
            get => _isSilent;
            set => _isSilent = value;
        }

        public void Begin()
        {
            _ = PassAsync(client, server);
            _ = PassAsync(server, client);
        }

        public void Dispose()
        {
            client.Dispose();
            server.Dispose();
        }

        private async Task PassAsync(Socket from, Socket to)
        {
            byte[] buffer = new byte[8192];
            try
            {
                while (await from.ReceiveAsync(buffer) is > 0 and var count)
                {
                    if (!IsSilent) await to.SendAsync(buffer.AsMemory(0, count));
                }

                to.Shutdown(SocketShutdown.Send);
            }
            catch (Exception over) when (over is SocketException or ObjectDisposedException)
            {
                // One of the two has gone.
            }
        }
    }
}
