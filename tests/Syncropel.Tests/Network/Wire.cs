using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Syncropel.Tests.Network;

/// <summary>A client that knows little of HTTP: it says what it is told, and sees every byte that comes, and how it ends.</summary>
internal sealed class Wire : IDisposable
{
    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp);

    /// <summary>What has come up to now.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The part of it behind the head, or nothing.</summary>
    public string Body => Text.IndexOf("\r\n\r\n", StringComparison.Ordinal) is var end and >= 0 ? Text[(end + 4)..] : "";

    public string StatusLine => Text.Split("\r\n")[0];

    public int ContentLength => int.Parse(Header("Content-Length")!, CultureInfo.InvariantCulture);

    public static async Task<Wire> ConnectAsync(Uri endpoint)
    {
        var wire = new Wire();
        await wire._socket.ConnectAsync(endpoint.Host, endpoint.Port, TestContext.Current.CancellationToken);
        return wire;
    }

    /// <summary>Sends a request of one kind or another, and waits for no answer.</summary>
    public static async Task<Wire> SendAsync(Uri endpoint, string method, string target, string body = "", string headers = "")
    {
        Wire wire = await ConnectAsync(endpoint);
        await wire.SayAsync(
            $"{method} {target} HTTP/1.1\r\nHost: kernel\r\nConnection: close\r\n{headers}Content-Length: {body.Length}\r\n\r\n{body}");
        return wire;
    }

    /// <summary>Posts the sample record, and waits for no answer.</summary>
    public static Task<Wire> PostAsync(Uri endpoint) => SendAsync(endpoint, "POST", "/v1/records", Posted.Json);

    public async Task SayAsync(string text) =>
        await _socket.SendAsync(Encoding.Latin1.GetBytes(text), TestContext.Current.CancellationToken);

    /// <summary>Reads until the other side closes (<see cref="SocketError.Success"/>) or resets.</summary>
    public async Task<SocketError> ReadToEndAsync()
    {
        try
        {
            while (await ReadAsync(4096) > 0)
            {
            }

            return SocketError.Success;
        }
        catch (SocketException ended)
        {
            return ended.SocketErrorCode;
        }
    }

    /// <summary>Reads until so many characters of the body are there.</summary>
    public async Task ReadBodyAsync(int length)
    {
        while (Body.Length < length) Assert.NotEqual(0, await ReadAsync(1));
    }

    /// <summary>Reads until so many characters are there, head and body.</summary>
    public async Task ReadAtLeastAsync(int length)
    {
        while (Text.Length < length) Assert.NotEqual(0, await ReadAsync(64 * 1024));
    }

    /// <summary>Reads the first byte, or to the end where there is none.</summary>
    public async Task FirstByteAsync()
    {
        try
        {
            await ReadAsync(1);
        }
        catch (Exception ended) when (ended is SocketException or ObjectDisposedException)
        {
            // A reset is no byte, and whoever has closed this side waits for none.
        }
    }

    /// <summary>Fails unless nothing more comes for a moment, and the connection stays open.</summary>
    public void MustBeSilent()
    {
        _socket.ReceiveTimeout = 50;
        var silent = Assert.Throws<SocketException>(() => _socket.Receive(new byte[1]));
        Assert.Contains(silent.SocketErrorCode, new[] { SocketError.TimedOut, SocketError.WouldBlock });
    }

    public string? Header(string name) => Text.Split("\r\n")
        .FirstOrDefault(line => line.StartsWith(name + ": ", StringComparison.OrdinalIgnoreCase))?[(name.Length + 2)..];

    public void Dispose() => _socket.Dispose();

    private async Task<int> ReadAsync(int most)
    {
        byte[] buffer = new byte[most];
        int read = await _socket.ReceiveAsync(buffer, TestContext.Current.CancellationToken);
        Text += Encoding.Latin1.GetString(buffer, 0, read);
        return read;
    }
}
