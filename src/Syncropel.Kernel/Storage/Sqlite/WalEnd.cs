using System.Buffers.Binary;
using Microsoft.Win32.SafeHandles;

namespace Syncropel.Kernel.Storage.Sqlite;

/// <summary>
/// What stands behind the last transaction that SQLite finds whole in its log. It passes over that in silence: most often it is what a
/// process was about to write when it was killed. Frames behind a broken one are something else: they were written, and cannot be read.
/// </summary>
/// <param name="Salts">What marks the frames of this log, and not of one that lay in the file before.</param>
/// <param name="PageSize">The size of a page.</param>
internal sealed record WalEnd(long Salts, int PageSize)
{
    private const int HeaderLength = 32;
    private const int FrameHeaderLength = 24;

    /// <summary>Reads the head of a log; null where there is none.</summary>
    public static WalEnd? Read(string path)
    {
        if (!File.Exists(path)) return null;
        Span<byte> head = stackalloc byte[HeaderLength];
        using SafeFileHandle file = Open(path);
        if (RandomAccess.Read(file, head, 0) < HeaderLength) return null;
        return new WalEnd(BinaryPrimitives.ReadInt64BigEndian(head[16..]), BinaryPrimitives.ReadInt32BigEndian(head[8..]));
    }

    /// <summary>How many frames of this log, whole or not, stand behind so many that are read.</summary>
    /// <param name="path">The log.</param>
    /// <param name="frames">How many are read.</param>
    /// <returns>How many, and whether a whole transaction is among them, because another one begins behind it.</returns>
    public (long Frames, bool IsDamage) Behind(string path, long frames)
    {
        Span<byte> head = stackalloc byte[FrameHeaderLength];
        using SafeFileHandle file = Open(path);
        long surplus = 0;
        bool hasEnded = false, isDamage = false;
        for (long at = HeaderLength + (frames * (FrameHeaderLength + PageSize)); ; at += FrameHeaderLength + PageSize)
        {
            if (RandomAccess.Read(file, head, at) < FrameHeaderLength) break;
            if (BinaryPrimitives.ReadInt64BigEndian(head[8..]) != Salts) break;
            surplus++;
            isDamage |= hasEnded;

            // A frame that ends a transaction says how many pages the file has then.
            hasEnded |= BinaryPrimitives.ReadInt32BigEndian(head[4..]) != 0;
        }

        return (surplus, isDamage);
    }

    private static SafeFileHandle Open(string path) => File.OpenHandle(path, share: FileShare.ReadWrite | FileShare.Delete);
}
