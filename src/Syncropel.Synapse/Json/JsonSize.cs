using System.Runtime.InteropServices;
using System.Text.Json;

namespace Syncropel.Synapse.Json;

/// <summary>How many bytes things are as JSON, without writing them anywhere.</summary>
internal static class JsonSize
{
    /// <summary>The size of an IR.</summary>
    public static long Of(CanonicalIR ir)
    {
        var buffer = new CountingBuffer();
        using var writer = new Utf8JsonWriter(buffer, SynapseJson.WriterOptions);
        ir.WriteTo(writer);
        writer.Flush();
        return buffer.Count;
    }

    /// <summary>The size of a value, as it was written.</summary>
    public static long Of(JsonElement value) => JsonMarshal.GetRawUtf8Value(value).Length;
}
