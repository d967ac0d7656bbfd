namespace Syncropel.Outbox.Storage;

/// <summary>What is known of a stored record without a look at the disk. Immutable.</summary>
internal sealed record KnownRecord(
    long Sequence, RecordId Id, string Thread, long Clock, int Bytes, DateTimeOffset QueuedAt, bool IsRefused)
{
    public static KnownRecord Of(StoredRecord row) => new(
        row.Sequence, row.Record.Id, row.Record.Thread, row.Record.Clock, row.Record.Payload.Length, row.QueuedAt, row.IsRefused);
}
