namespace Syncropel.Kernel.Storage.Sqlite;

/// <summary>
/// Knows whether a store's file is still in its place. On Unix a file that was deleted goes on working for those who have it open, and is
/// gone with them: so long all would seem well. Safe to use from many threads at once.
/// </summary>
/// <param name="file">The file.</param>
/// <param name="first">A connection that was opened with it, for this alone: another would be busy, or of what stands there now.</param>
internal sealed class StorePresence(StoreFile file, SqliteDatabase first) : IDisposable
{
    private readonly Lock _gate = new();

    /// <exception cref="KernelStoreException">The file is gone, or it is another one.</exception>
    public void ThrowIfGone()
    {
        lock (_gate)
        {
            if (!first.HasMoved && File.Exists(file.Wal)) return;
        }

        throw new KernelStoreException(
            $"The store '{file.Path}' was deleted or moved away, or another file was put in its place, while it was open. What it has "
            + $"taken is lost when this process, {Environment.ProcessId}, ends: copy its files out before, on Linux from "
            + $"/proc/{Environment.ProcessId}/fd. A kernel that is started anew makes the store anew.");
    }

    public void Dispose() => first.Dispose();
}
