using System.Net.Http.Headers;

namespace Syncropel.Transport;

/// <summary>An answer whose body goes on: the events of a kernel. Whoever has it disposes of it, which ends the stream.</summary>
/// <param name="status">The HTTP status, such as 200.</param>
/// <param name="mediaType">The type of the body, such as <c>text/event-stream</c>; null where the kernel does not say.</param>
/// <param name="body">The body, decompressed, as it comes.</param>
/// <param name="owner">What is disposed of together with the body; null for nothing.</param>
/// <param name="retryAfter">The header <c>Retry-After</c>, if the kernel sent one that can be read.</param>
public sealed class ApiStream(
    int status, string? mediaType, Stream body, IDisposable? owner = null, RetryConditionHeaderValue? retryAfter = null) : IDisposable
{
    /// <summary>The HTTP status, such as 200.</summary>
    public int Status { get; } = status;

    /// <summary>The type of the body, without parameters; null where the kernel does not say.</summary>
    public string? MediaType { get; } = mediaType;

    /// <summary>The body, decompressed, as it comes. To be read by one reader at a time.</summary>
    public Stream Body { get; } = body;

    /// <summary>When to ask again, as a time span or a date; null where the kernel does not say.</summary>
    public RetryConditionHeaderValue? RetryAfter { get; } = retryAfter;

    /// <summary>Ends the stream.</summary>
    public void Dispose()
    {
        Body.Dispose();
        owner?.Dispose();
    }

    /// <summary>Status and type.</summary>
    public override string ToString() => $"{Status}, {MediaType ?? "no type"}";
}
