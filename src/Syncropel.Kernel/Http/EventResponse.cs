using System.Net;
using Syncropel.Kernel.Streams;

namespace Syncropel.Kernel.Http;

/// <summary>An answer in server-sent events, which come as they happen.</summary>
internal sealed record EventResponse : KernelResponse
{
    /// <param name="feed">What the client is told.</param>
    public EventResponse(RecordFeed feed)
        : base(HttpStatusCode.OK)
    {
        Feed = feed;
        Headers = [new("Cache-Control", "no-store")];
    }

    /// <summary>What the client is told; for one reader.</summary>
    public RecordFeed Feed { get; }
}
