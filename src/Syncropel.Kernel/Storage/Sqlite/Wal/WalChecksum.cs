using System.Buffers.Binary;

namespace Syncropel.Kernel.Storage.Sqlite.Wal;

/// <summary>
/// The checksum of SQLite's log. That of a frame goes on from that of the frame before it, so that a frame fits in one place alone.
/// </summary>
/// <param name="First">The first sum.</param>
/// <param name="Second">The second sum.</param>
/// <param name="IsBigEndian">How the log's numbers are read for it.</param>
internal readonly record struct WalChecksum(uint First, uint Second, bool IsBigEndian)
{
    /// <summary>Goes on over bytes, whose number is a multiple of 8.</summary>
    public WalChecksum Over(ReadOnlySpan<byte> bytes)
    {
        (uint first, uint second) = (First, Second);
        for (; bytes.Length >= 8; bytes = bytes[8..])
        {
            first += Number(bytes) + second;
            second += Number(bytes[4..]) + first;
        }

        return this with { First = first, Second = second };
    }

    /// <summary>The same as it is kept, which is big-endian always.</summary>
    public WalChecksum Kept(ReadOnlySpan<byte> bytes) =>
        this with { First = BinaryPrimitives.ReadUInt32BigEndian(bytes), Second = BinaryPrimitives.ReadUInt32BigEndian(bytes[4..]) };

    private uint Number(ReadOnlySpan<byte> bytes) =>
        IsBigEndian ? BinaryPrimitives.ReadUInt32BigEndian(bytes) : BinaryPrimitives.ReadUInt32LittleEndian(bytes);
}
