using System.Net;

namespace Syncropel.Kernel.Http;

/// <summary>Makes the answers that say what the kernel is, and how it is.</summary>
internal static class KernelAnswers
{
    public static JsonResponse Healthy() => new(HttpStatusCode.OK, "{\"status\":\"ok\"}"u8.ToArray());

    /// <summary>The manifest. Its members are ours; the protocol asks for a version and a map of capabilities.</summary>
    public static JsonResponse Manifest(KernelSettings settings) => new(HttpStatusCode.OK, JsonBody.Object(writer =>
    {
        writer.WriteString("object", "manifest");
        writer.WriteString("name", settings.Name);
        writer.WriteString("version", typeof(KernelAnswers).Assembly.GetName().Version?.ToString(3));
        writer.WriteStartObject("capabilities");
        writer.WriteBoolean("query", true);
        writer.WriteBoolean("subscribe", settings.Streams);
        writer.WriteBoolean("watch", settings.Streams);
        writer.WriteBoolean("batch", settings.Batches is not null);
        writer.WriteBoolean("signatures", true);
        writer.WriteEndObject();
        writer.WriteStartObject("auth");
        writer.WriteBoolean("required", settings.TokensRequired);
        writer.WriteString("scheme", "Bearer");
        writer.WriteEndObject();
        writer.WriteStartObject("limits");
        writer.WriteNumber("record_bytes", settings.Records.MaxRecordBytes);
        writer.WriteNumber("query_bytes", settings.MaxQueryBytes);
        if (settings.Batches is { } batches)
        {
            writer.WriteNumber("batch_records", batches.MaxRecords);
            writer.WriteNumber("batch_bytes", batches.MaxBytes);
        }

        writer.WriteEndObject();
    }));
}
