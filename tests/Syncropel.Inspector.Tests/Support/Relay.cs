using System.Net;
using System.Net.Sockets;

namespace Syncropel.Inspector.Tests.Support;

/// <summary>A way to the kernel that can be cut, and mended.</summary>
internal sealed class Relay : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly List<TcpClient> _open = [];
    private readonly Uri _target;
    private readonly Task _work;
    private volatile bool _isCut;

    public Relay(Uri target)
    {
        _target = target;
        _listener.Start();
        Endpoint = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");
        _work = AcceptAsync();
    }

    public Uri Endpoint { get; }

    /// <summary>Breaks off what is under way, and lets nothing through from now on.</summary>
    public void Cut()
    {
        _isCut = true;
        lock (_open)
        {
            foreach (TcpClient client in _open) client.Dispose();
            _open.Clear();
        }
    }

    public void Mend() => _isCut = false;

    public async ValueTask DisposeAsync()
    {
        Cut();
        _listener.Stop();
        await _work;
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                TcpClient near = await _listener.AcceptTcpClientAsync();
                _ = CarryAsync(near);
            }
        }
        catch (Exception problem) when (problem is SocketException or ObjectDisposedException)
        {
            // It was stopped.
        }
    }

    private async Task CarryAsync(TcpClient near)
    {
        using var far = new TcpClient();
        lock (_open) _open.AddRange(near, far);
        try
        {
            if (_isCut) return;
            await far.ConnectAsync(_target.Host, _target.Port);
            await Task.WhenAny(
                near.GetStream().CopyToAsync(far.GetStream()),
                far.GetStream().CopyToAsync(near.GetStream()));
        }
        catch (Exception problem) when (problem is IOException or SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // It was cut.
        }
        finally
        {
            near.Dispose();
        }
    }
}
