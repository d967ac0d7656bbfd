using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace Syncropel.Synapse.Json;

/// <summary>Reads and writes the IR.</summary>
internal static class SynapseJson
{
    /// <summary>Texts stand as they are: the JSON goes over the wire, and never into a page.</summary>
    public static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static SynapseJsonContext Context => SynapseJsonContext.Default;

    public static CanonicalIR Read(ReadOnlySpan<byte> json, ILogger? logger)
    {
        CanonicalIR? ir;
        try
        {
            ir = JsonSerializer.Deserialize(json, Context.CanonicalIR);
        }
        catch (JsonException problem)
        {
            throw JsonFaults.Of(problem);
        }

        if (ir is null) throw new IRInvalidFieldException("ir", "it is null; an object is needed");
        ir.Validate(logger);
        return ir;
    }

    public static byte[] Write(CanonicalIR ir)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, WriterOptions)) ir.WriteTo(writer);
        return buffer.WrittenSpan.ToArray();
    }
}
