using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Syncropel.Delivery;

namespace Syncropel.Outbox.Storage;

/// <summary>
/// Rows as the values of their columns, in the order of <see cref="Schema"/>, without the first: that is the row's place. What is not as
/// it was written is no row, and becomes null.
/// </summary>
internal static class RowFormat
{
    private const int RecordDigest = 9;
    private const int StateDigest = 2;
    private const int ClockDigest = 2;

    public static object?[] Of(StoredRecord row)
    {
        OutboxRecord record = row.Record;
        byte[] id = new byte[RecordId.ByteLength];
        record.Id.CopyTo(id);
        return Sealed(
            Schema.Records,
            row.Sequence,
            RecordDigest,
            id,
            record.Thread,
            record.Kind,
            record.Clock,
            row.QueuedAt.ToUnixTimeMilliseconds(),
            row.IsRefused ? 1L : 0L,
            row.Reason.Code,
            row.Reason.Message,
            row.Reason.Status is { } status ? (long)status : null,
            null,
            BytesOf(record.Payload));
    }

    public static object?[] Of(StoredState state) => Sealed(Schema.State, Schema.OnlyRow, StateDigest, state.Actor, state.Records, null);

    public static object?[] Of(StoredClock clock) => Sealed(Schema.Clocks, clock.Slot, ClockDigest, clock.Thread, clock.Through, null);

    public static StoredRecord? ReadRecord(long sequence, object?[] values)
    {
        bool isRecord = values is
        [
            byte[] { Length: RecordId.ByteLength }, string, string, long, long, long, string, string, null or long, byte[], byte[],
        ];
        if (!isRecord || !Holds(Schema.Records, sequence, RecordDigest, values)) return null;
        var record = new OutboxRecord
        {
            Id = new RecordId((byte[])values[0]!),
            Thread = (string)values[1]!,
            Kind = (string)values[2]!,
            Clock = (long)values[3]!,
            Payload = (byte[])values[10]!,
        };
        var reason = new EmitError((string)values[6]!, (string)values[7]!, (int?)(long?)values[8]);
        var queuedAt = DateTimeOffset.FromUnixTimeMilliseconds((long)values[4]!);
        return new StoredRecord(sequence, record, queuedAt, reason, IsRefused: (long)values[5]! != 0);
    }

    public static StoredState? ReadState(long place, object?[] values) =>
        values is [string actor, long records, byte[]] && Holds(Schema.State, place, StateDigest, values)
            ? new StoredState(actor, records)
            : null;

    public static StoredClock? ReadClock(long slot, object?[] values) =>
        values is [string thread, long through, byte[]] && Holds(Schema.Clocks, slot, ClockDigest, values)
            ? new StoredClock(slot, thread, through)
            : null;

    private static object?[] Sealed(string table, long place, int digest, params object?[] values)
    {
        values[digest] = RowDigest.Of(table, place, values);
        return values;
    }

    private static bool Holds(string table, long place, int digest, object?[] values)
    {
        object?[] bare = [.. values];
        bare[digest] = null;
        return CryptographicOperations.FixedTimeEquals(RowDigest.Of(table, place, bare), (byte[])values[digest]!);
    }

    private static byte[] BytesOf(ReadOnlyMemory<byte> memory) =>
        MemoryMarshal.TryGetArray(memory, out ArraySegment<byte> array) && array.Offset == 0 && array.Count == array.Array!.Length
            ? array.Array
            : memory.ToArray();
}
