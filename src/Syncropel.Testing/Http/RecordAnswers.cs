using System.Net;
using System.Text.Json;
using Syncropel.Testing.Kernel.Query;
using Syncropel.Testing.Kernel.Storage;

namespace Syncropel.Testing.Http;

/// <summary>Makes the answers that hold records.</summary>
internal static class RecordAnswers
{
    public static JsonResponse One(StoredRecord record) => new(HttpStatusCode.OK, record.Json.ToArray());

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
        writer.WriteStartArray("indexed_fields");
        writer.WriteEndArray();
        writer.WriteStartArray("unindexed_fields");
        foreach (string field in result.UnindexedFields) writer.WriteStringValue(field);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }));

    /// <summary>The list of threads (its members are ours): name, number of records and latest clock of each, by first arrival.</summary>
    public static JsonResponse Threads(IEnumerable<StoredRecord> records, int limit) => new(HttpStatusCode.OK, JsonBody.Object(writer =>
    {
        writer.WriteString("object", "list");
        writer.WriteStartArray("data");
        foreach (IGrouping<string, StoredRecord> thread in records.GroupBy(static record => record.Thread).Take(limit))
        {
            writer.WriteStartObject();
            writer.WriteString("object", "thread");
            writer.WriteString("id", thread.Key);
            writer.WriteNumber("record_count", thread.Count());
            writer.WriteNumber("latest_clock", thread.Max(static record => record.Clock));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }));

    private static void WriteRecords(Utf8JsonWriter writer, string name, IReadOnlyList<StoredRecord> records)
    {
        writer.WriteStartArray(name);
        foreach (StoredRecord record in records) writer.WriteRawValue(record.Json.Span, skipInputValidation: true);
        writer.WriteEndArray();
    }
}
