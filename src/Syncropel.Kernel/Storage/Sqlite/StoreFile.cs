namespace Syncropel.Kernel.Storage.Sqlite;

/// <summary>
/// A store's file, held by this process alone. The lock is on a file of its own, because SQLite's is lost on Unix whenever anything in the
/// process opens and closes the database by itself. The system gives it back when a process ends, killed or not. The lock's file stays: one
/// that is deleted could be locked twice, under one name.
/// </summary>
internal sealed class StoreFile : IDisposable
{
    // EWOULDBLOCK of Linux and macOS, ERROR_SHARING_VIOLATION of Windows.
    private static readonly int[] InUse = [11, 35, 32];

    private const string WalSuffix = "-wal";

    private readonly FileStream _lock;

    private StoreFile(string path, FileStream held) => (Path, _lock) = (path, held);

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>SQLite's log of what is not in the file yet.</summary>
    public string Wal => Path + WalSuffix;

    /// <summary>
    /// Whether there is a store with a log beside it: somebody has it open, or whoever had it could not close it.
    /// </summary>
    public static bool IsLeftOpen(string path)
    {
        if (!File.Exists(path)) return false;
        path = Follow(path);
        return File.Exists(path + WalSuffix) && new FileInfo(path).Length > 0;
    }

    /// <summary>Whether there is a log with something in it beside a file.</summary>
    public static bool HasLog(string path) => new FileInfo(Follow(path) + WalSuffix) is { Exists: true, Length: > 0 };

    /// <summary>Takes the lock, and sees to it that there is a file, empty or not.</summary>
    /// <exception cref="KernelStoreException">Another kernel has it, or it cannot be had at all.</exception>
    public static StoreFile Take(string path) => TryTake(path) ?? throw new KernelStoreException(
        $"The store '{path}' is in use by another kernel, in this process or another. Stop that one first, or give another path; "
        + "to have several kernels on one store, give them PostgreSQL.");

    /// <summary>The same; null where another kernel has it.</summary>
    /// <exception cref="KernelStoreException">It cannot be had at all.</exception>
    public static StoreFile? TryTake(string path)
    {
        if (Directory.Exists(path)) throw new KernelStoreException($"'{path}' is a folder; give the path of a file in it.");
        try
        {
            path = Follow(path);
            CreateFolder(System.IO.Path.GetDirectoryName(path)!);
            FileStream held = Open(path + ".lock", FileShare.None);
            try
            {
                Open(path, FileShare.ReadWrite).Dispose();
                return new StoreFile(path, held);
            }
            catch
            {
                held.Dispose();
                throw;
            }
        }
        catch (IOException problem) when (InUse.Contains(problem.HResult & 0xFFFF))
        {
            return null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new KernelStoreException($"The store '{path}' cannot be opened: {problem.Message}", problem);
        }
    }

    public void Dispose() => _lock.Dispose();

    // A link and what it leads to are one store, with one lock.
    private static string Follow(string path)
    {
        var named = new FileInfo(path);
        return named.LinkTarget is null ? path : named.ResolveLinkTarget(returnFinalTarget: true)!.FullName;
    }

    // For their owner's eyes alone: what is on record is not for everybody on the machine.
    private static FileStream Open(string path, FileShare share)
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = share, BufferSize = 0 };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(path, options);
    }

    private static void CreateFolder(string folder)
    {
        const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, Owner);
    }
}
