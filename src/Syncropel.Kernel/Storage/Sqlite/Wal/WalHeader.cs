using System.Buffers.Binary;
using Microsoft.Win32.SafeHandles;

namespace Syncropel.Kernel.Storage.Sqlite.Wal;

/// <summary>The header of SQLite's log.</summary>
/// <param name="PageSize">The size of a page, in bytes.</param>
/// <param name="Salt1">What marks the frames of this log: a number that is one more with each log in the file.</param>
/// <param name="Salt2">What marks them besides: a random number.</param>
/// <param name="Checksum">From where the checksum of the first frame goes on.</param>
internal sealed record WalHeader(int PageSize, uint Salt1, uint Salt2, WalChecksum Checksum)
{
    /// <summary>How many bytes it has.</summary>
    public const int Length = 32;

    private const uint Magic = 0x377F0682;
    private const int ChecksumAt = 24;

    /// <summary>Reads it; null where it is damaged, so that SQLite sees no log at all.</summary>
    public static WalHeader? TryRead(SafeFileHandle log)
    {
        Span<byte> bytes = stackalloc byte[Length];
        if (RandomAccess.Read(log, bytes, 0) < Length) return null;

        // The last bit of the magic number says how the checksums read.
        uint magic = Number(bytes, 0);
        WalChecksum sum = new WalChecksum(0, 0, (magic & 1) == 1).Over(bytes[..ChecksumAt]);
        if ((magic & ~1U) != Magic || sum != sum.Kept(bytes[ChecksumAt..])) return null;
        return new WalHeader((int)Number(bytes, 8), Number(bytes, 16), Number(bytes, 20), sum);
    }

    private static uint Number(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]);
}
