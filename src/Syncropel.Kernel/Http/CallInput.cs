namespace Syncropel.Kernel.Http;

/// <summary>What a call is given of a request, beside what its path says.</summary>
/// <param name="Query">The query string with its question mark, or nothing.</param>
/// <param name="Body">The body; empty where there is none.</param>
/// <param name="LastEventId">The header <c>Last-Event-ID</c>, if there is one.</param>
internal sealed record CallInput(string Query, ReadOnlyMemory<byte> Body, string? LastEventId)
{
    /// <summary>The only actors of whom the sender may send records; empty for any.</summary>
    public IReadOnlyList<string> Actors { get; init; } = [];
}
