using System.Text.Json;

namespace Syncropel.Client;

/// <summary>Holds what the kernel says it stored against what was sent.</summary>
internal static class EmitAnswer
{
    /// <summary>Why a record was not stored; null where the kernel has it.</summary>
    public static EmitError? ErrorOf(CallOutcome outcome, RecordId sent) =>
        outcome.Error ?? Check(outcome.Response!.Body.Span, sent, outcome.Response.Status);

    /// <summary>Why the answer to an accepted record is none; null where the kernel has the record that was sent.</summary>
    public static EmitError? Check(ReadOnlySpan<byte> json, RecordId sent, int status)
    {
        if (ReadId(json) is not { } stored)
        {
            return new EmitError(
                EmitErrorCode.UnreadableAnswer, $"the kernel answered with status {status} and no record id that can be read", status);
        }

        return stored == sent
            ? null
            : new EmitError(EmitErrorCode.IdMismatch, $"the kernel stored {stored}, and what was sent is {sent}", status);
    }

    private static RecordId? ReadId(ReadOnlySpan<byte> json)
    {
        try
        {
            var reader = new Utf8JsonReader(json);
            JsonElement answer = JsonElement.ParseValue(ref reader);
            if (answer.ValueKind != JsonValueKind.Object) return null;
            return ReadId(answer, "id") ?? ReadId(answer, "record_id");
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static RecordId? ReadId(JsonElement answer, string name) =>
        answer.TryGetProperty(name, out JsonElement id)
        && id.ValueKind == JsonValueKind.String
        && RecordId.TryParse(id.GetString(), out RecordId value)
            ? value
            : null;
}
