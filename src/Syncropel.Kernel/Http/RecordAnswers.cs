using System.Net;
using System.Text.Json;
using Syncropel.Kernel.Query;
using Syncropel.Kernel.Storage;

namespace Syncropel.Kernel.Http;

/// <summary>Makes the answers that hold records.</summary>
internal static class RecordAnswers
{
    public static JsonResponse One(StoredRecord record) => new(HttpStatusCode.OK, record.Json);

    /// <summary>A list, which says so (the member is ours) where it is not the whole.</summary>
    public static JsonResponse List(QueryResult result) => new(HttpStatusCode.OK, JsonBody.Object(LengthOf(result), writer =>
    {
        writer.WriteString("object", "list");
        WriteRecords(writer, "data", result.Records);
        if (result.Capped) writer.WriteBoolean("capped", true);
    }));

    public static JsonResponse Found(QueryResult result) => new(HttpStatusCode.OK, JsonBody.Object(LengthOf(result), writer =>
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
    public static JsonResponse Threads(ThreadPage page) => new(HttpStatusCode.OK, JsonBody.Object(writer =>
    {
        writer.WriteString("object", "list");
        writer.WriteStartArray("data");
        foreach (ThreadSummary thread in page.Threads)
        {
            writer.WriteStartObject();
            writer.WriteString("object", "thread");
            writer.WriteString("id", thread.Thread);
            writer.WriteNumber("record_count", thread.Records);
            writer.WriteNumber("latest_clock", thread.LatestClock);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        if (page.Capped) writer.WriteBoolean("capped", true);
    }));

    private static int LengthOf(QueryResult result) => result.Records.Sum(static record => record.Json.Length + 1);

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
