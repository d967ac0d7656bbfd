using System.Text;
using Syncropel.Contract.Support;

namespace Syncropel.Kernel.Server.Tests.Hostile;

/// <summary>Forges requests, byte by byte. The same seed forges the same ones.</summary>
internal sealed class RequestForge
{
    private static readonly string[] Queries =
    [
        """{"filter":{"body.title":{"$like":"G%"}},"thread":"music.library","sort":{"clock":-1},"limit":10,"offset":0,"explain":true}""",
        """{"filter":{"$or":[{"body.n":{"$gte":1,"$lt":2}},{"$not":{"actor":{"$in":["a",1,null]}}}]}}""",
        """{"filter":{"body.a.b":{"$ilike":"%x%"},"created_at":{"$exists":true}}}""",
    ];

    private static readonly string[] Paths =
    [
        "/", "//", "/..", "/v1", "/v1/", "/v1/records", "/v1/records/", "/v1/records/ID", "/v1/records/batch", "/v1/records/query",
        "/v1/threads", "/v1/threads/ID/records", "/v1/threads/ID/watch", "/v1/threads/ID/ID", "/health", "/health/ready",
        "/openapi/v1.json",
        "/.well-known/syncropel", "/.well-known/../v1/records", "/v1/%72ecords", "/v1;x/records", "/v1/records?ID",
        "/v1/records?thread=ID",
        "/v1/records?actor=ID&kind=ID&since=ID&limit=ID", "/v1/threads?limit=ID", "/v1/records?ID=ID&ID", "http://h/v1/records",
        "*", "h:80",
        "/v1/records#ID", "/v1/threads/ID/records?since=ID",
    ];

    private static readonly string[] Methods = ["GET", "GET", "GET", "POST", "POST", "HEAD", "PUT", "DELETE", "OPTIONS", "PATCH",
    "TRACE", "get", "X"];

    private readonly Random _random;
    private readonly Mutator _mutator;
    private readonly FramingTricks _framing;

    public RequestForge(int seed)
    {
        _random = new Random(seed);
        _mutator = new Mutator(_random);
        _framing = new FramingTricks(_random);
    }

    /// <param name="token">A token, or something else.</param>
    /// <param name="actor">The actor of records.</param>
    /// <returns>The request, and whether a server may rightly wait for more of it.</returns>
    public (byte[] Bytes, bool MayWait) Next(string token, string actor) => _random.Next(10) switch
    {
        < 6 => (Whole("POST", Endpoint(out string document, actor), token, _mutator.Mutate(document)), false),
        < 8 => (Whole(_mutator.Pick(Methods), Path(), token, []), true),
        _ => (_framing.Next(token, Sample.Json(_random.Next(1000), actor: actor)), true),
    };

    private static byte[] Whole(string method, string path, string token, byte[] body) =>
    [
        .. Encoding.Latin1.GetBytes(
            $"{method} {path} HTTP/1.1\r\nHost: h\r\nAuthorization: Bearer {token}\r\nContent-Length: {body.Length}\r\n\r\n"),
        .. body,
    ];

    private string Endpoint(out string document, string actor)
    {
        int which = _random.Next(10);
        string record = Sample.Json(_random.Next(1000), actor: actor);
        document = which switch
        {
            < 4 => record,
            < 7 => $$"""{"ordered":true,"records":[{{record}},{{Sample.Json(_random.Next(1000), actor: actor)}}]}""",
            _ => _mutator.Pick(Queries),
        };
        return which switch
        {
            < 4 => "/v1/records",
            < 7 => "/v1/records/batch",
            < 9 => "/v1/records/query",
            _ => "/v1/records/subscribe",
        };
    }

    private string Path() => string.Join(
        "ID", _mutator.Pick(Paths).Split("ID").Select((part, i) => i == 0 ? part : Segment() + part)).Replace("ID",
        "", StringComparison.Ordinal);

    // Escaped, so that it arrives; or as it is, so that it does not.
    private string Segment()
    {
        string text = _random.Next(50) == 0 ? new string('x', _random.Next(20_000)) : _mutator.Pick(BadText.Plain);
        return _random.Next(4) == 0 ? text : string.Concat(Encoding.UTF8.GetBytes(text).Select(static one => $"%{one:X2}"));
    }
}
