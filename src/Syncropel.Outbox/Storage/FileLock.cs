namespace Syncropel.Outbox.Storage;

/// <summary>
/// Keeps a second client away from an outbox. A file of its own, because SQLite's own lock is lost when it is needed most: while a damaged
/// file is moved aside; and on Unix whenever anything in the process opens and closes the database by itself. The system gives the lock
/// back when a process ends, killed or not. The file stays: one that is deleted could be locked twice, under one name.
/// </summary>
internal sealed class FileLock : IDisposable
{
    // EWOULDBLOCK of Linux and macOS, ERROR_SHARING_VIOLATION of Windows.
    private static readonly int[] InUse = [11, 35, 32];

    private readonly FileStream _file;

    private FileLock(FileStream file) => _file = file;

    /// <exception cref="OutboxException">Another client has the outbox, or the lock cannot be had at all.</exception>
    public static FileLock Take(OutboxPaths paths)
    {
        try
        {
            return new FileLock(PrivateFile.OpenAlone(paths.Lock, FileMode.OpenOrCreate));
        }
        catch (IOException problem) when (InUse.Contains(problem.HResult & 0xFFFF))
        {
            throw Taken(paths.Main, problem);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new OutboxException($"The outbox '{paths.Main}' cannot be locked: {problem.Message}", paths.Main, problem);
        }
    }

    /// <summary>Another client has the outbox.</summary>
    public static OutboxException Taken(string path, Exception cause) => new(
        $"The outbox '{path}' is in use by another client, in this process or another. Give each client a file of its own, or dispose of "
        + "the other client first.",
        path,
        cause);

    public void Dispose() => _file.Dispose();
}
