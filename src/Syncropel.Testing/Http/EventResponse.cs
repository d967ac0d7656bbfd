using System.Net;
using System.Net.Http.Headers;

namespace Syncropel.Testing.Http;

/// <summary>An answer in server-sent events, which come as they happen.</summary>
internal sealed record EventResponse : KernelResponse
{
    private readonly Stream _events;

    /// <param name="events">The events as bytes. Whoever disposes of the answer ends them.</param>
    public EventResponse(Stream events)
        : base(HttpStatusCode.OK)
    {
        _events = events;
        Headers = [new("Cache-Control", "no-store")];
    }

    public override HttpContent ToContent()
    {
        var content = new StreamContent(_events);
        content.Headers.ContentType = new MediaTypeHeaderValue("text/event-stream");
        return content;
    }
}
