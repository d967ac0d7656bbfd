using System.Buffers;
using System.Text;
using Syncropel.Kernel.Streams;

namespace Syncropel.Kernel.Http.Streams;

/// <summary>Writes events as server-sent events have them.</summary>
internal static class EventText
{
    public static void Write(IBufferWriter<byte> writer, FeedEvent one)
    {
        writer.Write(one.Record is null ? "event: position\nid: "u8 : "id: "u8);
        Encoding.ASCII.GetBytes(Cursor.Format(one.Position), writer);
        writer.Write("\ndata: "u8);

        // Canonical JSON has no line breaks, which data could not have in one line.
        writer.Write(one.Record is { } record ? record.Json.Span : "{}"u8);
        writer.Write("\n\n"u8);
    }
}
