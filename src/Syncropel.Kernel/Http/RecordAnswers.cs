using System.Net;
using System.Text.Json;
using Syncropel.Kernel.Query;
using Syncropel.Kernel.Storage;

namespace Syncropel.Kernel.Http;

/// <summary>Makes the answers that hold records.</summary>
internal static class RecordAnswers
{
    public static JsonResponse One(StoredRecord record) => new(HttpStatusCode.OK, record.Json);

    public static JsonResponse List(IReadOnlyList<StoredRecord> records) => new(HttpStatusCode.OK, JsonBody.Object(writer =>
    {
        writer.WriteString("object", "list");
        WriteRecords(writer, "data", records);
    }));

    public static JsonResponse Found(QueryResult result) => new(HttpStatusCode.OK, JsonBody.Object(writer =>
    {
        WriteRecords(writer, "records", result.Records);
        writer.WriteBoolean("capped", result.Capped);
        writer.WriteNumber("matched_total", result.MatchedTotal);
        writer.WriteStartObject("plan");
        WriteNames(writer, "indexed_fields", result.Plan.Indexed);
        WriteNames(writer, "unindexed_fields", result.Plan.Unindexed);
        writer.WriteEndObject();
    }));

    /// <summary>The list of threads (its members are ours): name, number of records and latest clock of each, by first arrival.</summary>
    public static JsonResponse Threads(IReadOnlyList<ThreadSummary> threads) => new(HttpStatusCode.OK, JsonBody.Object(writer =>
    {
        writer.WriteString("object", "list");
        writer.WriteStartArray("data");
        foreach (ThreadSummary thread in threads)
        {
            writer.WriteStartObject();
            writer.WriteString("object", "thread");
            writer.WriteString("id", thread.Thread);
            writer.WriteNumber("record_count", thread.Records);
            writer.WriteNumber("latest_clock", thread.LatestClock);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }));

    private static void WriteNames(Utf8JsonWriter writer, string name, IReadOnlyList<string> fields)
    {
        writer.WriteStartArray(name);
        foreach (string field in fields) writer.WriteStringValue(field);
        writer.WriteEndArray();
    }

    private static void WriteRecords(Utf8JsonWriter writer, string name, IReadOnlyList<StoredRecord> records)
    {
        writer.WriteStartArray(name);
        foreach (StoredRecord record in records) writer.WriteRawValue(record.Json.Span, skipInputValidation: true);
        writer.WriteEndArray();
    }
}
