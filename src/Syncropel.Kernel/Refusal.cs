namespace Syncropel.Kernel;

/// <summary>Why a record, a batch, a query or a cursor was not taken.</summary>
/// <param name="Code">The reason.</param>
/// <param name="Message">What is wrong, where, and what would be right.</param>
internal sealed record Refusal(RefusalCode Code, string Message)
{
    /// <summary>The record's field, such as <c>clock</c> or <c>body.kind</c>, or the query's; <c>$</c> is the whole document.</summary>
    public string? Field { get; init; }

    /// <summary>Where in the document, as a JSON path.</summary>
    public string? Path { get; init; }

    /// <summary>Where in the document as it was received, in bytes from 0.</summary>
    public long? ByteOffset { get; init; }

    /// <summary>For a duplicate clock: the latest clock of the actor on the thread.</summary>
    public long? LatestClock { get; init; }
}
