namespace Syncropel.Kernel.Http;

/// <summary>
/// Where a request goes, as it stands on the wire: a thread's name may hold whatever a path may not, so nobody tidies it.
/// </summary>
/// <param name="Path">The path, its escapes undecoded.</param>
/// <param name="Query">The query string with its question mark, or nothing.</param>
internal sealed record RequestTarget(string Path, string Query)
{
    /// <summary>The path's segments, decoded; none where there is no path.</summary>
    public string[] Segments { get; } = [.. Path.Split('/').Skip(1).Select(Uri.UnescapeDataString)];

    /// <param name="target">A path with or without a query string, or a whole address, as proxies send it.</param>
    public static RequestTarget Parse(string target)
    {
        int query = target.IndexOf('?', StringComparison.Ordinal);
        string path = query < 0 ? target : target[..query];
        int authority = path.StartsWith('/') ? -1 : path.IndexOf("://", StringComparison.Ordinal);
        if (authority >= 0)
        {
            int start = path.IndexOf('/', authority + 3);
            path = start < 0 ? "/" : path[start..];
        }

        return new RequestTarget(path, query < 0 ? "" : target[query..]);
    }
}
