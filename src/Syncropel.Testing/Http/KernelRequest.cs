namespace Syncropel.Testing.Http;

/// <summary>A request, received whole.</summary>
/// <param name="Method">The method in upper case.</param>
/// <param name="Path">The path, its escapes undecoded.</param>
/// <param name="Query">The query string with its question mark, or nothing.</param>
/// <param name="Authorization">The header of this name, if there is one.</param>
/// <param name="Body">The body; empty where there is none.</param>
internal sealed record KernelRequest(string Method, string Path, string Query, string? Authorization, byte[] Body)
{
    /// <summary>The path's segments, decoded.</summary>
    public string[] Segments { get; } = [.. Path.Split('/').Skip(1).Select(Uri.UnescapeDataString)];
}
