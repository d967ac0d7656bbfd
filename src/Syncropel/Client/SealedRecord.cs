namespace Syncropel.Client;

/// <summary>A record ready to be sent: every attempt sends these bytes.</summary>
/// <param name="Id">The hash of the seven hashed fields.</param>
/// <param name="Clock">The clock among them.</param>
/// <param name="Payload">What was hashed, and behind it, where there is one, <c>judged_by</c>.</param>
internal readonly record struct SealedRecord(RecordId Id, long Clock, ReadOnlyMemory<byte> Payload)
{
    public static SealedRecord Of(ReadOnlySpan<byte> canonicalJson, long clock, RecordId? judgedBy)
    {
        RecordId id = RecordId.Compute(canonicalJson);
        byte[] payload = judgedBy is { } judge ? [.. canonicalJson[..^1], .. Member(judge)] : canonicalJson.ToArray();
        return new SealedRecord(id, clock, payload);
    }

    private static byte[] Member(RecordId judge) => System.Text.Encoding.UTF8.GetBytes($",\"judged_by\":\"{judge}\"}}");
}
