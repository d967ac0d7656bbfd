using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Syncropel.Tests.Transport;

/// <summary>
/// A server on a real socket that gives one answer to every connection and closes it: for what only a real handler does. Where it
/// claims more than it gives, it waits for the client to close.
/// </summary>
internal sealed class CannedServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Task _serving;

    public CannedServer(string status, string headers, byte[] body, int? claimedLength = null)
    {
        _listener.Start();
        Endpoint = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");
        int length = claimedLength ?? body.Length;
        byte[] head = Encoding.ASCII.GetBytes($"HTTP/1.1 {status}\r\nConnection: close\r\nContent-Length: {length}\r\n{headers}\r\n");
        _serving = ServeAsync([.. head, .. body], holds: length > body.Length);
    }

    public Uri Endpoint { get; }

    public int Connections { get; private set; }

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _serving;
    }

    private async Task ServeAsync(byte[] answer, bool holds)
    {
        while (true)
        {
            try
            {
                using TcpClient connection = await _listener.AcceptTcpClientAsync();
                Connections++;
                NetworkStream stream = connection.GetStream();
                await ReadRequestAsync(stream);
                await stream.WriteAsync(answer);
                if (holds) await stream.CopyToAsync(Stream.Null);
            }
            catch (IOException)
            {
                // The client gave the connection up; the next one may come.
            }
            catch (Exception stopped) when (stopped is SocketException or ObjectDisposedException or InvalidOperationException)
            {
                return;
            }
        }
    }

    private static async Task ReadRequestAsync(NetworkStream stream)
    {
        var text = new StringBuilder();
        byte[] buffer = new byte[4096];
        int wanted = int.MaxValue;
        while (text.Length < wanted)
        {
            int read = await stream.ReadAsync(buffer);
            if (read == 0) return;
            text.Append(Encoding.Latin1.GetString(buffer, 0, read));
            string all = text.ToString();
            int end = all.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            if (end < 0) continue;
            const string Length = "Content-Length: ";
            int at = all.IndexOf(Length, StringComparison.Ordinal);
            string length = at < 0 ? "0" : all[(at + Length.Length)..all.IndexOf('\r', at)];
            wanted = end + 4 + int.Parse(length, CultureInfo.InvariantCulture);
        }
    }
}
