using Microsoft.Win32.SafeHandles;
using Syncropel.Outbox.Storage;

namespace Syncropel.Outbox.Salvage;

/// <summary>The pages of a database, each as the log has it last, else as the file has it.</summary>
internal sealed class PageFile(SafeFileHandle? main, SafeFileHandle? wal, IEnumerable<WalFrame> frames)
{
    private readonly Dictionary<uint, long> _logged = Latest(frames);
    private readonly long _inFile = main is null ? 0 : RandomAccess.GetLength(main);

    /// <summary>No row is longer: all pages together, in bytes.</summary>
    public long Length => _inFile + (_logged.Count * (long)Schema.PageSize);

    /// <summary>The numbers of all pages.</summary>
    public IEnumerable<uint> Numbers
    {
        get
        {
            uint inFile = (uint)Math.Min((_inFile + Schema.PageSize - 1) / Schema.PageSize, uint.MaxValue - 1);
            for (uint page = 1; page <= inFile; page++) yield return page;
            foreach (uint page in _logged.Keys.Where(page => page > inFile).Order()) yield return page;
        }
    }

    /// <summary>Reads a page. One of which only the beginning is there ends with zeros.</summary>
    /// <returns>Whether there is such a page.</returns>
    public bool TryRead(uint number, Span<byte> page)
    {
        page.Clear();
        if (_logged.TryGetValue(number, out long offset)) return RandomAccess.Read(wal!, page, offset) > 0;
        return number > 0 && main is not null && RandomAccess.Read(main, page, (number - 1L) * Schema.PageSize) > 0;
    }

    private static Dictionary<uint, long> Latest(IEnumerable<WalFrame> frames)
    {
        var latest = new Dictionary<uint, long>();
        foreach (WalFrame frame in frames) latest[frame.Page] = frame.Offset;
        return latest;
    }
}
