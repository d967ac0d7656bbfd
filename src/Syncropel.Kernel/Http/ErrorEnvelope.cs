using System.Text.Json;

namespace Syncropel.Kernel.Http;

/// <summary>Makes the protocol's error envelopes.</summary>
internal static class ErrorEnvelope
{
    public static JsonResponse Of(Refusal refusal) =>
        new(ErrorCode.Of(refusal.Code).Status, JsonBody.Object(writer => WriteMembers(writer, refusal)));

    public static JsonResponse Of(ErrorCode code, string message) =>
        new(code.Status, JsonBody.Object(writer => WriteMembers(writer, code, message)));

    /// <summary>Writes the members of the envelope into an object that the caller has opened.</summary>
    public static void WriteMembers(Utf8JsonWriter writer, Refusal refusal)
    {
        WriteMembers(writer, ErrorCode.Of(refusal.Code), refusal.Message);
        writer.WriteStartObject("details");
        if (refusal.Field is { } field) writer.WriteString("field", field);
        if (refusal.Path is { } path) writer.WriteString("path", path);
        if (refusal.ByteOffset is { } offset) writer.WriteNumber("byte_offset", offset);
        if (refusal.LatestClock is { } latest) writer.WriteNumber("latest_clock", latest);
        writer.WriteEndObject();
    }

    private static void WriteMembers(Utf8JsonWriter writer, ErrorCode code, string message)
    {
        writer.WriteString("object", "error");
        writer.WriteString("type", code.Type);
        writer.WriteString("code", code.Name);
        writer.WriteString("message", message);
    }
}
