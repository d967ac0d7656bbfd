using System.Net;

namespace Syncropel.Kernel.Http;

/// <summary>An answer: a status, the headers that only some answers have, and a body.</summary>
/// <param name="Status">The status.</param>
internal abstract record KernelResponse(HttpStatusCode Status)
{
    /// <summary>Headers by name.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];
}
