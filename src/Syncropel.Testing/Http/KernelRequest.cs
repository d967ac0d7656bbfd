using Syncropel.Kernel.Http;

namespace Syncropel.Testing.Http;

/// <summary>A request, received whole.</summary>
/// <param name="Method">The method in upper case.</param>
/// <param name="Target">Where it goes.</param>
/// <param name="Body">The body; empty where there is none.</param>
internal sealed record KernelRequest(string Method, RequestTarget Target, byte[] Body)
{
    /// <summary>The header of this name, if there is one.</summary>
    public string? Authorization { get; init; }

    /// <summary>The header <c>Last-Event-ID</c>, if there is one.</summary>
    public string? LastEventId { get; init; }
}
