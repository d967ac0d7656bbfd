using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Syncropel.Kernel.Http;

/// <summary>Writes the JSON of answers.</summary>
internal static class JsonBody
{
    // Nothing of this ends up in a page of HTML, and messages with quotes and umlauts stay legible.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // What the writer asks for beyond what it writes, with some for the members that only some answers have.
    private const int Slack = 8 * 1024;

    /// <summary>Writes one object, whose members <paramref name="write"/> writes.</summary>
    public static ReadOnlyMemory<byte> Object(Action<Utf8JsonWriter> write) => Write(new ArrayBufferWriter<byte>(), write);

    /// <summary>Writes one object that is about so many bytes long: of a long one there are no copies then while it grows.</summary>
    public static ReadOnlyMemory<byte> Object(int length, Action<Utf8JsonWriter> write) =>
        Write(new ArrayBufferWriter<byte>(length + Slack), write);

    private static ReadOnlyMemory<byte> Write(ArrayBufferWriter<byte> buffer, Action<Utf8JsonWriter> write)
    {
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            writer.WriteStartObject();
            write(writer);
            writer.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }
}
