namespace Syncropel.TestServer;

/// <summary>What is known of a request before its body is read.</summary>
/// <param name="Number">How many requests came before it.</param>
/// <param name="Method">The method: <c>GET</c>, <c>POST</c>, …</param>
/// <param name="PathAndQuery">The path and the query string, undecoded, as they were sent.</param>
public readonly record struct RequestInfo(int Number, string Method, string PathAndQuery)
{
    /// <summary>Whether the request is of this method and this path, whatever its query string.</summary>
    public bool Is(string method, string path) =>
        Method == method
        && PathAndQuery.StartsWith(path, StringComparison.Ordinal)
        && (PathAndQuery.Length == path.Length || PathAndQuery[path.Length] == '?');
}
