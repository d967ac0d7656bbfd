using System.Net;

namespace Syncropel.Testing.Http;

/// <summary>An answer: a status, the headers that only some answers have, and a body.</summary>
/// <param name="Status">The status.</param>
internal abstract record KernelResponse(HttpStatusCode Status)
{
    /// <summary>Headers by name.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>Makes the body; once, as a stream can be read only once.</summary>
    public abstract HttpContent ToContent();
}
