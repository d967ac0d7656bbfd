namespace Syncropel.Testing;

/// <summary>A request as the kernel received it, for tests to look at. Immutable.</summary>
public sealed record ReceivedRequest
{
    /// <summary>The method: <c>GET</c>, <c>POST</c>, …</summary>
    public required string Method { get; init; }

    /// <summary>The path and the query string, their escapes undecoded: <c>/v1/records?thread=music.library</c>.</summary>
    public required string PathAndQuery { get; init; }

    /// <summary>The body as text; empty where there is none. Bytes that are not UTF-8 appear as U+FFFD.</summary>
    public required string Body { get; init; }

    /// <summary>The headers, those of the body included, by name in any case. Several values of one name are joined by commas.</summary>
    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    /// <summary>The header <c>Authorization</c>, or null.</summary>
    public string? Authorization => Headers.GetValueOrDefault("Authorization");

    /// <summary>The actor that the request claims in the header <c>X-Syncropel-Actor</c>, or null.</summary>
    public string? Actor => Headers.GetValueOrDefault("X-Syncropel-Actor");

    /// <summary>Method, path and query string in one line. Neither the body nor the token appears.</summary>
    public override string ToString() => $"{Method} {PathAndQuery}";
}
