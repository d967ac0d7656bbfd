using Syncropel.Json;
using Syncropel.Records;

namespace Syncropel.Query;

/// <summary>The door through which every received record comes.</summary>
internal static class ReceivedRecord
{
    /// <summary>Reads a record, and holds it against what the client asks of records.</summary>
    /// <param name="json">What was received, and nobody changes any more.</param>
    /// <param name="index">Its place in the answer.</param>
    /// <param name="verification">What is asked.</param>
    /// <param name="record">The record; null where it is refused.</param>
    /// <param name="cursor">The place behind it in a stream.</param>
    /// <returns>Null where it is accepted.</returns>
    public static RefusedRecord? Read(
        byte[] json, int index, ReadVerification verification, out Record? record, string? cursor = null)
    {
        try
        {
            record = Record.Take(json, cursor);
        }
        catch (CanonicalJsonException none)
        {
            record = null;
            return new RefusedRecord(null, index, none.Message);
        }

        if (RecordVerifier.Fault(record, verification) is not { } fault) return null;
        var refused = new RefusedRecord(record.Id, index, fault);
        record = null;
        return refused;
    }
}
