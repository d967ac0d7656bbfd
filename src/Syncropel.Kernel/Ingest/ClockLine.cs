using System.Text.Json;

namespace Syncropel.Kernel.Ingest;

/// <summary>Whose clocks a record is one of: an actor's on a thread.</summary>
internal readonly record struct ClockLine(string Actor, string Thread)
{
    /// <summary>Reads it from a record as it was sent, which may be wrong in everything else.</summary>
    /// <returns>Null where the record does not say.</returns>
    public static ClockLine? TryRead(ReadOnlySpan<byte> json)
    {
        JsonElement record;
        try
        {
            record = StrictJson.ReadObject(json, RefusalCode.InvalidRecord, "The record");
        }
        catch (RefusalException)
        {
            // Why it cannot be read is told by the rules for one record.
            return null;
        }

        return TextOf(record, "actor") is { } actor && TextOf(record, "thread") is { } thread ? new ClockLine(actor, thread) : null;
    }

    private static string? TextOf(JsonElement record, string member) =>
        record.TryGetProperty(member, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
