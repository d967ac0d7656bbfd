using System.Buffers.Binary;
using Microsoft.Win32.SafeHandles;

namespace Syncropel.Outbox.Storage;

/// <summary>What lies at a path, by its first bytes alone.</summary>
internal enum FileLook
{
    /// <summary>No file.</summary>
    Absent,

    /// <summary>A file without a byte.</summary>
    Empty,

    /// <summary>An outbox.</summary>
    Outbox,

    /// <summary>An outbox of a later version of this package.</summary>
    LaterOutbox,

    /// <summary>The beginning of a database or an outbox, and none that SQLite could read.</summary>
    Broken,

    /// <summary>A database, and by its beginning no outbox.</summary>
    ForeignDatabase,

    /// <summary>Something that does not begin as a database.</summary>
    Foreign,
}

/// <summary>Looks at what lies at a path, before SQLite may touch it.</summary>
internal static class FileLooks
{
    private const int FormatsAt = 18;
    private const int LatestFormat = 2;
    private const int VersionAt = 60;
    private const int ApplicationAt = 68;
    private const int HeaderLength = 100;

    private static ReadOnlySpan<byte> Magic => "SQLite format 3\0"u8;

    public static FileLook At(string path)
    {
        if (!File.Exists(path)) return FileLook.Absent;
        Span<byte> first = stackalloc byte[HeaderLength];
        using SafeFileHandle file = File.OpenHandle(path, share: FileShare.ReadWrite);
        int length = RandomAccess.Read(file, first, 0);
        if (length == 0) return FileLook.Empty;
        bool isDatabase = first[..Math.Min(length, Magic.Length)].SequenceEqual(Magic[..Math.Min(length, Magic.Length)]);
        if (length < HeaderLength) return isDatabase ? FileLook.Broken : FileLook.Foreign;
        if (BinaryPrimitives.ReadInt32BigEndian(first[ApplicationAt..]) != Schema.ApplicationId)
        {
            return isDatabase ? FileLook.ForeignDatabase : FileLook.Foreign;
        }

        if (!isDatabase || first[FormatsAt] > LatestFormat || first[FormatsAt + 1] > LatestFormat) return FileLook.Broken;
        return BinaryPrimitives.ReadInt32BigEndian(first[VersionAt..]) > Schema.Version ? FileLook.LaterOutbox : FileLook.Outbox;
    }
}
