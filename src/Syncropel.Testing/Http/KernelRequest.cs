namespace Syncropel.Testing.Http;

/// <summary>A request, received whole.</summary>
/// <param name="Method">The method in upper case.</param>
/// <param name="Path">The path, its escapes undecoded.</param>
/// <param name="Query">The query string with its question mark, or nothing.</param>
/// <param name="Body">The body; empty where there is none.</param>
internal sealed record KernelRequest(string Method, string Path, string Query, byte[] Body)
{
    /// <summary>The header of this name, if there is one.</summary>
    public string? Authorization { get; init; }

    /// <summary>The header <c>Last-Event-ID</c>, if there is one.</summary>
    public string? LastEventId { get; init; }

    /// <summary>The path's segments, decoded.</summary>
    public string[] Segments { get; } = [.. Path.Split('/').Skip(1).Select(Uri.UnescapeDataString)];
}
