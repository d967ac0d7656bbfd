namespace Syncropel.Client;

/// <summary>
/// The body of <c>POST /v1/records/batch</c>: the records, byte for byte as each would be sent alone. Ours; see docs/wire.md.
/// </summary>
internal static class BatchDocument
{
    private static ReadOnlySpan<byte> Ordered => "{\"ordered\":true,\"records\":["u8;

    private static ReadOnlySpan<byte> Unordered => "{\"records\":["u8;

    /// <summary>How many records, from the first on, go into one document; at least one.</summary>
    public static int CountOf(IEnumerable<int> lengths, BatchLimits limits)
    {
        long bytes = Ordered.Length + 2;
        int count = 0;
        foreach (int length in lengths)
        {
            bytes += length + 1;
            if (count > 0 && (count == limits.Records || bytes > limits.Bytes)) return count;
            count++;
        }

        return count;
    }

    /// <summary>Writes the document.</summary>
    /// <param name="records">The records.</param>
    /// <param name="ordered">Whether a record behind one whose clock is taken is to be left alone, on its thread.</param>
    public static byte[] Write(IReadOnlyCollection<ReadOnlyMemory<byte>> records, bool ordered)
    {
        ReadOnlySpan<byte> head = ordered ? Ordered : Unordered;
        byte[] document = new byte[head.Length + "]}"u8.Length + records.Sum(static record => record.Length) + Math.Max(0, records.Count - 1)];
        Span<byte> rest = Put(document, head);
        bool first = true;
        foreach (ReadOnlyMemory<byte> record in records)
        {
            if (!first) rest = Put(rest, ","u8);
            first = false;
            rest = Put(rest, record.Span);
        }

        Put(rest, "]}"u8);
        return document;
    }

    private static Span<byte> Put(Span<byte> place, ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(place);
        return place[bytes.Length..];
    }
}
