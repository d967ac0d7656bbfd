using System.Net.Http.Headers;

namespace Syncropel.Transport;

/// <summary>An answer of the kernel, whatever its status: the transport judges nothing. Immutable.</summary>
/// <param name="status">The HTTP status, such as 201.</param>
/// <param name="body">The body, decompressed; empty where there was none.</param>
/// <param name="retryAfter">The header <c>Retry-After</c>, if the kernel sent one that can be read.</param>
public sealed class ApiResponse(int status, ReadOnlyMemory<byte> body, RetryConditionHeaderValue? retryAfter = null)
{
    /// <summary>The HTTP status, such as 201.</summary>
    public int Status { get; } = status;

    /// <summary>Whether the status is one of 200 to 299.</summary>
    public bool IsSuccess => Status is >= 200 and < 300;

    /// <summary>The body, decompressed; empty where there was none.</summary>
    public ReadOnlyMemory<byte> Body { get; } = body;

    /// <summary>When to ask again, as a time span or a date; null where the kernel does not say.</summary>
    public RetryConditionHeaderValue? RetryAfter { get; } = retryAfter;

    /// <summary>Status and length; not the body, which may hold what is in no log's business.</summary>
    public override string ToString() => $"{Status}, {Body.Length} bytes";
}
