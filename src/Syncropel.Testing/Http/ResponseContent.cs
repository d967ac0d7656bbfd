using System.Net.Http.Headers;
using Syncropel.Kernel.Http;
using Syncropel.Testing.Http.Streams;

namespace Syncropel.Testing.Http;

/// <summary>Makes the bodies of answers as an <see cref="HttpClient"/> reads them.</summary>
internal sealed class ResponseContent(Subscribers subscribers)
{
    /// <param name="response">The answer.</param>
    /// <param name="disconnected">Cancelled when the client can read no more of it.</param>
    public HttpContent Of(KernelResponse response, CancellationToken disconnected)
    {
        if (response is EventResponse events)
        {
            // Whoever disposes of the answer ends the events.
            var stream = new StreamContent(subscribers.Open(events.Feed, disconnected));
            stream.Headers.ContentType = new MediaTypeHeaderValue("text/event-stream");
            return stream;
        }

        var content = new ReadOnlyMemoryContent(((JsonResponse)response).Json);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        return content;
    }
}
