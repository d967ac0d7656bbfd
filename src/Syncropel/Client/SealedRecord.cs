namespace Syncropel.Client;

/// <summary>A record ready to be sent: every attempt sends these bytes.</summary>
/// <param name="Id">The hash of the seven hashed fields.</param>
/// <param name="Clock">The clock among them.</param>
/// <param name="Payload">What was hashed, and behind it, where there are such, <c>judged_by</c> and <c>sig</c>.</param>
internal readonly record struct SealedRecord(RecordId Id, long Clock, ReadOnlyMemory<byte> Payload)
{
    /// <exception cref="IdentityException">The identity's key cannot sign.</exception>
    public static SealedRecord Of(ReadOnlySpan<byte> canonicalJson, long clock, RecordId? judgedBy, Identity identity)
    {
        RecordId id = RecordId.Compute(canonicalJson);
        string? signature = identity.Sign(id);
        byte[] payload = judgedBy is null && signature is null
            ? canonicalJson.ToArray()
            : [.. canonicalJson[..^1], .. Members(judgedBy, signature)];
        return new SealedRecord(id, clock, payload);
    }

    private static byte[] Members(RecordId? judge, string? signature)
    {
        string judgedBy = judge is null ? "" : $",\"judged_by\":\"{judge}\"";
        string sig = signature is null ? "" : $",\"sig\":\"{signature}\"";
        return System.Text.Encoding.ASCII.GetBytes($"{judgedBy}{sig}}}");
    }
}
