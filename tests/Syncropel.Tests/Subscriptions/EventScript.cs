using System.Net;
using System.Text;
using Syncropel.Tests.Client;
using Syncropel.Tests.Query;

namespace Syncropel.Tests.Subscriptions;

/// <summary>A kernel whose streams are written down: what each connection sends, and how it ends.</summary>
internal static class EventScript
{
    /// <summary>An event with a record.</summary>
    public static string Event(int cursor, string? title = null) => $"id: {cursor}\ndata: {Stored.Track(cursor, title ?? $"Track {cursor}")}\n\n";

    public static string Position(int cursor) => $"event: position\nid: {cursor}\ndata: {{}}\n\n";

    /// <summary>Sends the events, and ends the stream.</summary>
    public static Func<SeenRequest, HttpResponseMessage> Ends(params string[] events) => _ => Stream(new MemoryStream(Bytes(events)));

    /// <summary>Sends the events, and breaks.</summary>
    public static Func<SeenRequest, HttpResponseMessage> Breaks(params string[] events) =>
        _ => Stream(new ThenStream(Bytes(events), static _ => throw new IOException("the cable is out")));

    /// <summary>Sends the events, and then nothing until the reader leaves.</summary>
    public static Func<SeenRequest, HttpResponseMessage> Hangs(params string[] events) => Hangs(null, events);

    /// <summary>As <see cref="Hangs(string[])"/>, and says when the connection is closed.</summary>
    public static Func<SeenRequest, HttpResponseMessage> Hangs(TaskCompletionSource? closed, params string[] events) =>
        _ => Stream(new ThenStream(Bytes(events), static cancel => Task.Delay(Timeout.Infinite, cancel), closed));

    public static HttpResponseMessage Stream(Stream body, string type = "text/event-stream")
    {
        var content = new StreamContent(body);
        content.Headers.ContentType = new(type);
        return new HttpResponseMessage(HttpStatusCode.OK) { Content = content };
    }

    private static byte[] Bytes(string[] events) => Encoding.UTF8.GetBytes(string.Concat(events));

    private sealed class ThenStream(byte[] bytes, Func<CancellationToken, Task> then, TaskCompletionSource? closed = null) : MemoryStream(bytes)
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            int read = await base.ReadAsync(buffer, cancellationToken);
            if (read == 0) await then(cancellationToken);
            return read;
        }

        protected override void Dispose(bool disposing)
        {
            closed?.TrySetResult();
            base.Dispose(disposing);
        }
    }
}
