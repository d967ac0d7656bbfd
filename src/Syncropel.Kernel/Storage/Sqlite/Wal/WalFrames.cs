using System.Buffers.Binary;
using Microsoft.Win32.SafeHandles;

namespace Syncropel.Kernel.Storage.Sqlite.Wal;

/// <summary>Reads what lies in a log in the places of its frames, whatever SQLite makes of it.</summary>
internal static class WalFrames
{
    /// <summary>How many bytes are before the page of a frame.</summary>
    public const int HeaderLength = 24;

    private const int SaltAt = 8;
    private const int ChecksumAt = 16;

    // So many logs may have followed each other in a file since a frame was written; by chance a damaged number is rarely within that.
    private const uint MostOlderLogs = 1 << 20;

    /// <summary>Reads the frames behind the first so many, to the end of the file.</summary>
    public static IEnumerable<WalFrame> Behind(SafeFileHandle log, WalHeader header, long frames)
    {
        byte[] frame = new byte[HeaderLength + header.PageSize];
        WalChecksum before = header.Checksum;
        if (frames > 0)
        {
            RandomAccess.Read(log, frame, At(frames - 1, frame.Length));
            before = before.Kept(frame.AsSpan(ChecksumAt));
        }

        for (; ; frames++)
        {
            int length = RandomAccess.Read(log, frame, At(frames, frame.Length));
            if (length < HeaderLength) yield break;
            bool isLong = length == frame.Length;
            WalOrigin origin = OriginOf(frame, header);
            WalChecksum kept = before.Kept(frame.AsSpan(ChecksumAt));
            bool fits = isLong && origin == WalOrigin.Log
                && before.Over(frame.AsSpan(0, SaltAt)).Over(frame.AsSpan(HeaderLength)) == kept;

            // A frame that ends a transaction says how many pages the file has then.
            yield return new WalFrame(origin, BinaryPrimitives.ReadUInt32BigEndian(frame.AsSpan(4)) != 0, isLong, fits);
            before = kept;
        }
    }

    private static long At(long index, int frameLength) => WalHeader.Length + (index * frameLength);

    private static WalOrigin OriginOf(ReadOnlySpan<byte> frame, WalHeader header)
    {
        uint salt1 = BinaryPrimitives.ReadUInt32BigEndian(frame[SaltAt..]);
        uint salt2 = BinaryPrimitives.ReadUInt32BigEndian(frame[(SaltAt + sizeof(uint))..]);
        if (salt1 == header.Salt1 && salt2 == header.Salt2) return WalOrigin.Log;
        if (!frame[..HeaderLength].ContainsAnyExcept((byte)0)) return WalOrigin.Nothing;
        return header.Salt1 - salt1 is > 0 and < MostOlderLogs ? WalOrigin.OlderLog : WalOrigin.Unknown;
    }
}
