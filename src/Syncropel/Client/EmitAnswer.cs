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

    // Member by member, and not as a tree: this is read for every record there is. To its end, for an answer that breaks off is none.
    private static RecordId? ReadId(ReadOnlySpan<byte> json)
    {
        try
        {
            var reader = new Utf8JsonReader(json);
            RecordId? id = null, other = null;
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject) return null;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                bool isId = reader.ValueTextEquals("id"u8), isOther = reader.ValueTextEquals("record_id"u8);
                reader.Read();
                if (isId) id = TryRead(ref reader);
                if (isOther) other = TryRead(ref reader);
                reader.Skip();
            }

            reader.Read();
            return id ?? other;
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static RecordId? TryRead(ref Utf8JsonReader value)
    {
        // Every character as \u0061 is the longest that an id can be.
        const int Longest = 6 * RecordId.TextLength;
        if (value.TokenType != JsonTokenType.String || value.ValueSpan.Length > Longest) return null;
        Span<char> text = stackalloc char[Longest];
        return RecordId.TryParse(text[..value.CopyString(text)], out RecordId id) ? id : null;
    }
}
