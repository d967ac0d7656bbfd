using System.Net.Sockets;
using System.Text;

namespace Syncropel.Kernel.Server.Tests.Support;

/// <summary>A connection over which anything can be sent.</summary>
internal sealed class RawConnection : IDisposable
{
    private readonly TcpClient _tcp;
    private readonly List<byte> _received = [];
    private readonly byte[] _buffer = new byte[64 * 1024];

    private RawConnection(TcpClient tcp) => _tcp = tcp;

    public static async Task<RawConnection> OpenAsync(Uri endpoint)
    {
        // It is reset when it is closed, so that thousands of them leave no ports behind.
        var tcp = new TcpClient { NoDelay = true, LingerState = new LingerOption(enable: true, seconds: 0) };
        await tcp.ConnectAsync(endpoint.Host, endpoint.Port, TestContext.Current.CancellationToken);
        return new RawConnection(tcp);
    }

    public Task SendAsync(string text) => SendAsync(Encoding.Latin1.GetBytes(text));

    /// <summary>Sends bytes, as far as the other end takes them.</summary>
    public async Task SendAsync(byte[] bytes)
    {
        try
        {
            await _tcp.GetStream().WriteAsync(bytes, TestContext.Current.CancellationToken);
        }
        catch (IOException)
        {
            // A server that has heard enough hangs up.
        }
    }

    /// <summary>The next answer; one of status 0 where the connection ends, or says nothing for too long.</summary>
    public async Task<RawAnswer> ReadAsync(TimeSpan? patience = null)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        stop.CancelAfter(patience ?? TimeSpan.FromSeconds(30));
        try
        {
            while (true)
            {
                if (RawAnswer.TryTake(_received) is { } answer) return answer;
                int count = await _tcp.GetStream().ReadAsync(_buffer, stop.Token);
                if (count == 0) return RawAnswer.None;
                _received.AddRange(_buffer.AsSpan(0, count));
            }
        }
        catch (Exception over) when (over is IOException or OperationCanceledException)
        {
            return RawAnswer.None;
        }
    }

    public void Dispose() => _tcp.Dispose();
}
