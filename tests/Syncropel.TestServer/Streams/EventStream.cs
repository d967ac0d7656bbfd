namespace Syncropel.TestServer;

/// <summary>Server-sent events.</summary>
internal static class EventStream
{
    public static bool Is(HttpResponseMessage answer) => answer.Content.Headers.ContentType?.MediaType == "text/event-stream";
}
