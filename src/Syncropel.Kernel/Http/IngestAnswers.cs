using System.Net;
using System.Text.Json;
using Syncropel.Kernel.Ingest;
using Syncropel.Kernel.Storage;

namespace Syncropel.Kernel.Http;

/// <summary>Makes the answers that say what became of records that were sent.</summary>
internal static class IngestAnswers
{
    public static JsonResponse One(IngestVerdict verdict) =>
        new(StatusOf(verdict), JsonBody.Object(writer => WriteMembers(writer, verdict)));

    /// <summary>The answers that each record of a batch would have got by itself, their statuses among their members.</summary>
    public static JsonResponse Many(IReadOnlyList<IngestVerdict> verdicts) => new(HttpStatusCode.OK, JsonBody.Object(writer =>
    {
        writer.WriteString("object", "batch");
        writer.WriteStartArray("results");
        foreach (IngestVerdict verdict in verdicts)
        {
            writer.WriteStartObject();
            writer.WriteNumber("status", (int)StatusOf(verdict));
            WriteMembers(writer, verdict);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }));

    private static HttpStatusCode StatusOf(IngestVerdict verdict) => verdict switch
    {
        IngestVerdict.Created => HttpStatusCode.Created,
        IngestVerdict.AlreadyThere => HttpStatusCode.OK,
        _ => ErrorCode.Of(((IngestVerdict.Refused)verdict).Refusal.Code).Status,
    };

    private static void WriteMembers(Utf8JsonWriter writer, IngestVerdict verdict)
    {
        switch (verdict)
        {
            case IngestVerdict.Created created:
                WriteReceipt(writer, created.Record, created: true);
                break;
            case IngestVerdict.AlreadyThere there:
                WriteReceipt(writer, there.Record, created: false);
                break;
            default:
                ErrorEnvelope.WriteMembers(writer, ((IngestVerdict.Refused)verdict).Refusal);
                break;
        }
    }

    private static void WriteReceipt(Utf8JsonWriter writer, StoredRecord record, bool created)
    {
        writer.WriteString("object", "record");
        writer.WriteString("id", record.Id.ToString());
        writer.WriteNumber("clock", record.Clock);
        writer.WriteString("thread", record.Thread);
        writer.WriteBoolean("created", created);
    }
}
