using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Syncropel.Kernel.Http;

/// <summary>Writes the JSON of answers.</summary>
internal static class JsonBody
{
    // Nothing of this ends up in a page of HTML, and messages with quotes and umlauts stay legible.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes one object, whose members <paramref name="write"/> writes.</summary>
    public static byte[] Object(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            writer.WriteStartObject();
            write(writer);
            writer.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }
}
