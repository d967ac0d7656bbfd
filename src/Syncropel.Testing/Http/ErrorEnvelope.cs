using System.Text.Json;
using Syncropel.Testing.Kernel;

namespace Syncropel.Testing.Http;

/// <summary>Makes the protocol's error envelopes.</summary>
internal static class ErrorEnvelope
{
    public static KernelResponse Of(Refusal refusal) => Of(ErrorCode.Of(refusal.Code), refusal.Message, refusal);

    public static KernelResponse Of(ErrorCode code, string message, Refusal? refusal = null)
    {
        byte[] json = JsonBody.Object(writer =>
        {
            writer.WriteString("object", "error");
            writer.WriteString("type", code.Type);
            writer.WriteString("code", code.Name);
            writer.WriteString("message", message);
            if (refusal is not null) WriteDetails(writer, refusal);
        });
        return new KernelResponse(code.Status, json);
    }

    private static void WriteDetails(Utf8JsonWriter writer, Refusal refusal)
    {
        writer.WriteStartObject("details");
        if (refusal.Field is { } field) writer.WriteString("field", field);
        if (refusal.Path is { } path) writer.WriteString("path", path);
        if (refusal.ByteOffset is { } offset) writer.WriteNumber("byte_offset", offset);
        if (refusal.LatestClock is { } latest) writer.WriteNumber("latest_clock", latest);
        writer.WriteEndObject();
    }
}
