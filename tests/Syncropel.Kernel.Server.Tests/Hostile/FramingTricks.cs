using System.Text;

namespace Syncropel.Kernel.Server.Tests.Hostile;

/// <summary>Requests of which two readers could disagree where they end: the shapes of smuggling, and headers that are none.</summary>
internal sealed class FramingTricks(Random random)
{
    private static readonly string[] Lengths =
        ["0", "-1", "+5", "0x10", "1e3", "5, 5", "5,6", " 5 ", "99999999999999999999", "9223372036854775807", "", "five",
        "5\r\nContent-Length: 6"];

    private static readonly string[] Codings =
    [
        "chunked", "Chunked", "chunked, identity", "identity, chunked", "chunked\r\nTransfer-Encoding: identity", "xchunked",
        " chunked", "chunked ",
        "\tchunked", "\"chunked\"", "gzip, chunked", "identity", "chunked;x=y", "\x0bchunked",
    ];

    private static readonly string[] Chunks =
    [
        "0\r\n\r\n", "5\r\nhello\r\n0\r\n\r\n", "5;ext=1\r\nhello\r\n0\r\n\r\n", "FFFFFFFFFFFFFFFF\r\nx", "-5\r\nhello",
        "0x5\r\nhello\r\n0\r\n\r\n",
        "5\nhello\n0\n\n", "5\r\nhelloX\r\n0\r\n\r\n", "5 \r\nhello\r\n0\r\n\r\n", "80000000\r\nx", "0\r\nX-Trailer: y\r\n\r\n",
        "\r\n0\r\n\r\n", "zz\r\n",
    ];

    private static readonly string[] Headers =
    [
        "X: a\r\n b", "X : a", " X: a", "X", ": a", "X: \0", "X: a\rb", "X: a\nY: b", "Host: other", "X\u00e9: a", "X: \u00ff",
        "Connection: close, Content-Length",
        "Connection: Upgrade\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__", "Expect: 100-continue", "Expect: nonsense",
        "Content-Encoding: gzip",
        "Content-Type: application/json; charset=utf-7", "Last-Event-ID: 0", "Last-Event-ID: -1", "Last-Event-ID: \u00e9",
        "X-HTTP-Method-Override: DELETE",
        "X-Original-URL: /v1/records", "X-Forwarded-For: 127.0.0.1", "X-Syncropel-Actor: ", "X-Syncropel-Actor: did:example:other",
        "Range: bytes=0-1",
        "Authorization: Basic x", "Authorization: Bearer x", "Cookie: a=b", "Transfer-Encoding: chunked",
    ];

    public byte[] Next(string token, string body) => Encoding.Latin1.GetBytes(random.Next(9) switch
    {
        0 => Head(token, $"Content-Length: {Pick(Lengths)}") + body,
        1 => Head(token, $"Transfer-Encoding: {Pick(Codings)}") + Pick(Chunks),
        2 => Head(token, $"Content-Length: {body.Length}\r\nTransfer-Encoding: {Pick(Codings)}") + Pick(Chunks) + Smuggled(token),
        3 => Head(token, $"Content-Length: {Pick(Lengths)}\r\nTransfer-Encoding: chunked") + Pick(Chunks) + Smuggled(token),
        4 => Head(token, $"{Pick(Headers)}\r\nContent-Length: {body.Length}") + body,
        5 => Head(token, string.Join("\r\n", Enumerable.Range(0, random.Next(300)).Select(static i => $"X-{i}: y"))) + body,
        6 => Head(token, $"X-Long: {new string('x', random.Next(100_000))}\r\nContent-Length: {body.Length}") + body,
        7 => Line() + $"\r\nHost: h\r\nAuthorization: Bearer {token}\r\n\r\n",
        _ => Noise(),
    });

    // Were a body taken for a request of its own, it would be this one.
    private static string Smuggled(string token) =>
        $"POST /v1/records HTTP/1.1\r\nHost: h\r\nAuthorization: Bearer {token}\r\nContent-Length: 2\r\n\r\n{{}}";

    private static string Head(string token, string headers) =>
        $"POST /v1/records HTTP/1.1\r\nHost: h\r\nAuthorization: Bearer {token}\r\n{headers}\r\n\r\n";

    private string Line() => Pick(
    [
        "GET /v1/threads", "GET  /v1/threads HTTP/1.1", "GET /v1/threads HTTP/1.1 x", "GET /v1/threads HTTP/0.9",
        "GET /v1/threads HTTP/2.0",
        "GET /v1/threads HTTP/1.0", "GET\t/v1/threads\tHTTP/1.1", " GET /v1/threads HTTP/1.1", "GET v1/threads HTTP/1.1",
        "PRI * HTTP/2.0",
        "CONNECT h:1 HTTP/1.1", "OPTIONS * HTTP/1.1", $"GET /{new string('a', random.Next(20_000))} HTTP/1.1",
        "GET /\u00e9 HTTP/1.1", "GET /%0 HTTP/1.1",
        "GET /v1/threads\0 HTTP/1.1", "GET /%00 HTTP/1.1", "G\u00c9T / HTTP/1.1", "\r\n\r\nGET /v1/threads HTTP/1.1",
    ]);

    private string Noise()
    {
        byte[] bytes = new byte[random.Next(1, 2000)];
        random.NextBytes(bytes);
        return random.Next(2) == 0 ? Encoding.Latin1.GetString(bytes) : "\u0016\u0003\u0001\u0002\0\u0001";
    }

    private string Pick(string[] from) => from[random.Next(from.Length)];
}
