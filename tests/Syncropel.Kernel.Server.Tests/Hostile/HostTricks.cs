using System.Text;

namespace Syncropel.Kernel.Server.Tests.Hostile;

/// <summary>Says of a request where it goes and from which page it comes, rightly or not.</summary>
internal sealed class HostTricks(Random random)
{
    private static readonly string[] Names =
    [
        "h", "h:80", "H", "localhost", "localhost:0", "127.0.0.1", "[::1]:9100", "evil.example", "", " ", "a..b", ".", "..", "-",
        ":", ":80", "h:", "h:x", "h:99999", "h:-1", "[", "]", "[]", "[::1", "::1", "[::2%eth0]", "[::1]x", "xn--", "xn--0",
        "xn--bcher-kva.example", "xn--a:80", "1", "0x7f.1", "256.256.256.256", "h@h", "h/h", "h?h", "h#h", "h\\h", "h h", "h,h",
        "%68", "%00", "\u00fc", "a\u0000b", "*", "_", "h\r\nHost: h",
    ];

    private static readonly string[] Schemes =
        ["http://", "https://", "HTTP://", "file://", "file:///", "x:", "mailto:", "://", "//", "http:", ""];

    private static readonly byte[] Host = "\r\nHost: h\r\n"u8.ToArray();

    /// <summary>The request with another host, an origin, or both.</summary>
    public byte[] Rename(byte[] request)
    {
        int at = request.AsSpan().IndexOf(Host);
        if (at < 0) return request;
        string host = random.Next(3) == 0 ? "h" : Name();
        string origin = random.Next(4) switch
        {
            0 => "",
            1 => $"Origin: {Name()}\r\n",
            2 => $"Origin: http://{host}\r\n",
            _ => $"Origin: {Schemes[random.Next(Schemes.Length)]}{Name()}\r\n",
        };
        byte[] renamed = Encoding.Latin1.GetBytes(random.Next(20) == 0 ? $"\r\n{origin}" : $"\r\nHost: {host}\r\n{origin}");
        return [.. request[..at], .. renamed, .. request[(at + Host.Length)..]];
    }

    private string Name() =>
        random.Next(50) == 0 ? new string('a', random.Next(5000)) : Names[random.Next(Names.Length)];
}
