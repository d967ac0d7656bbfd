using System.Net;

namespace Syncropel.Testing.Http;

/// <summary>Makes the answers that say what the kernel is, and how it is.</summary>
internal static class KernelAnswers
{
    public static JsonResponse Healthy() => new(HttpStatusCode.OK, "{\"status\":\"ok\"}"u8.ToArray());

    /// <summary>The manifest. Its members are ours; the protocol asks for a version and a map of capabilities.</summary>
    public static JsonResponse Manifest(MockKernelOptions options) => new(HttpStatusCode.OK, JsonBody.Object(writer =>
    {
        writer.WriteString("object", "manifest");
        writer.WriteString("name", nameof(MockKernel));
        writer.WriteString("version", typeof(MockKernel).Assembly.GetName().Version?.ToString(3));
        writer.WriteStartObject("capabilities");
        writer.WriteBoolean("query", true);
        writer.WriteBoolean("subscribe", options.Subscribe);
        writer.WriteBoolean("watch", options.Subscribe);
        writer.WriteBoolean("batch", options.Batch);
        writer.WriteBoolean("signatures", true);
        writer.WriteEndObject();
        writer.WriteStartObject("limits");
        writer.WriteNumber("record_bytes", options.MaxRecordBytes);
        if (options.Batch)
        {
            writer.WriteNumber("batch_records", options.MaxBatchRecords);
            writer.WriteNumber("batch_bytes", options.MaxBatchBytes);
        }

        writer.WriteEndObject();
    }));
}
