using Syncropel.Identities;
using Syncropel.Json;

namespace Syncropel.Records;

/// <summary>Judges received records.</summary>
internal static class RecordVerifier
{
    /// <summary>Says what of a record does not hold, or null where all does that is asked for.</summary>
    public static string? Fault(Record record, ReadVerification what)
    {
        if (what == ReadVerification.None) return null;
        RecordId content = record.ComputeId();
        if (content != record.Id) return $"its content has the id {content}";
        if (what == ReadVerification.Ids) return null;
        return record.VerifySignature(content) switch
        {
            SignatureStatus.Invalid => $"its signature is not of its actor {Actor(record)}",
            SignatureStatus.None when VerifyingKeys.Of(record.Actor) is not null =>
                $"it has no signature, and its actor {Actor(record)} is a key",
            _ => null,
        };
    }

    private static string Actor(Record record) => JsonText.Shorten(record.Actor);
}
