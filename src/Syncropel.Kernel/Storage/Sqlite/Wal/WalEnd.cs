using Microsoft.Win32.SafeHandles;

namespace Syncropel.Kernel.Storage.Sqlite.Wal;

/// <summary>
/// What stands behind the last transaction that SQLite finds whole in its log. It passes over that in silence: most often it is what a
/// process was about to write when it was killed. Frames behind a broken one are something else: they were written, and cannot be read.
/// </summary>
/// <param name="Frames">How many frames cannot be read.</param>
/// <param name="Verdict">What is to be thought of them.</param>
internal readonly record struct WalEnd(long Frames, WalVerdict Verdict)
{
    /// <summary>Looks at a log that nobody writes to meanwhile.</summary>
    /// <param name="path">The log.</param>
    /// <param name="frames">How many of its frames SQLite reads.</param>
    /// <param name="pageSize">The size of a page, in bytes, where the log does not say it.</param>
    public static WalEnd Read(string path, long frames, long pageSize)
    {
        if (!File.Exists(path)) return default;
        using SafeFileHandle log = File.OpenHandle(path, share: FileShare.ReadWrite | FileShare.Delete);
        long length = RandomAccess.GetLength(log);
        if (length <= WalHeader.Length) return default;

        // The header is on the disk before any frame is written, so that it is never broken by an end.
        return WalHeader.TryRead(log) is { } header
            ? Judge([.. WalFrames.Behind(log, header, frames)])
            : new WalEnd((length - WalHeader.Length) / (WalFrames.HeaderLength + pageSize), WalVerdict.Damaged);
    }

    private static WalEnd Judge(WalFrame[] behind)
    {
        int last = Array.FindLastIndex(behind, static frame => frame.Origin == WalOrigin.Log);
        int count = behind.Count(static frame => frame.Origin is WalOrigin.Log or WalOrigin.Unknown);
        if (count == 0) return default;
        if (behind.Take(last).Any(ProvesDamage)) return new WalEnd(count, WalVerdict.Damaged);
        bool isDoubtful = behind.Any(static frame => frame.Origin == WalOrigin.Unknown)
            || (behind[last] is { EndsTransaction: true, IsLong: true } && !IsOfInterruption(behind, last));
        return new WalEnd(count, isDoubtful ? WalVerdict.Doubtful : WalVerdict.Unfinished);
    }

    // Before a frame of this log these are there only if the frame was written later, and what was there before it is broken.
    private static bool ProvesDamage(WalFrame frame) =>
        frame.Origin is WalOrigin.Unknown or WalOrigin.Nothing || (frame.Origin == WalOrigin.Log && frame.EndsTransaction);

    // Frames that never came to the disk leave what was there before. A process that is killed leaves one broken frame, the last; and that
    // one has all its bytes only where it was written over an older log, which then goes on behind it.
    private static bool IsOfInterruption(WalFrame[] behind, int last) =>
        behind.Take(last).Any(IsOlder)
        || (behind.Skip(last).Any(IsOlder) && Array.FindIndex(behind, static frame => !frame.Fits) == last);

    private static bool IsOlder(WalFrame frame) => frame.Origin == WalOrigin.OlderLog;
}
