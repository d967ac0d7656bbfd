using System.Net;

namespace Syncropel.Testing.Http;

/// <summary>An answer: a status, JSON, and the headers that only some answers have.</summary>
/// <param name="Status">The status.</param>
/// <param name="Json">The body.</param>
internal sealed record KernelResponse(HttpStatusCode Status, byte[] Json)
{
    /// <summary>Headers by name.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];
}
