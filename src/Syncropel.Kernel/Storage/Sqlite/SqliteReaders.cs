using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace Syncropel.Kernel.Storage.Sqlite;

/// <summary>
/// The connections that read. Each is for one reader at a time and sees the store as it is when a statement begins, whatever is written
/// meanwhile. They are opened when they are needed, so many that the processors have work.
/// </summary>
/// <param name="open">Opens a connection.</param>
/// <param name="presence">Knows whether the file is still that of the first connection; null where nobody does.</param>
internal sealed class SqliteReaders(Func<SqliteDatabase> open, StorePresence? presence = null) : IAsyncDisposable
{
    private static readonly int Most = Math.Clamp(2 * Environment.ProcessorCount, 4, 32);

    private readonly SemaphoreSlim _free = new(Most);
    private readonly ConcurrentStack<SqliteDatabase> _idle = [];
    private volatile bool _isClosed;

    /// <summary>Reads something, on this thread, once a connection is free.</summary>
    /// <param name="read">The reading.</param>
    /// <param name="cancellationToken">Ends the waiting and the reading.</param>
    /// <exception cref="ObjectDisposedException">The store is closed.</exception>
    /// <exception cref="KernelStoreException">The store's file is gone, or damaged.</exception>
    /// <exception cref="StoreUnavailableException">The disk does not answer, or somebody keeps readers away.</exception>
    public async ValueTask<T> ReadAsync<T>(Func<SqliteDatabase, T> read, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_isClosed, this);
        await _free.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            ObjectDisposedException.ThrowIf(_isClosed, this);

            // Of a file that was replaced, some would read the one and some the other.
            presence?.ThrowIfGone();
            return Read(_idle.TryPop(out SqliteDatabase? idle) ? idle : open(), read, cancellationToken);
        }
        catch (SqliteException problem) when (SqliteTrouble.MayPass(problem))
        {
            throw new StoreUnavailableException($"The store cannot be read now: {problem.Message}", problem);
        }
        catch (SqliteException problem) when (problem.SqliteErrorCode == SQLitePCL.raw.SQLITE_CORRUPT)
        {
            throw new KernelStoreException(
                $"The store is damaged: {problem.Message} Verify it, and restore a copy, or export what is sound and import it into a new "
                    + "file.",
                problem);
        }
        finally
        {
            _free.Release();
        }
    }

    /// <summary>Waits for those who read, and closes the connections.</summary>
    public async ValueTask DisposeAsync()
    {
        _isClosed = true;
        for (int i = 0; i < Most; i++) await _free.WaitAsync().ConfigureAwait(false);
        while (_idle.TryPop(out SqliteDatabase? idle)) idle.Dispose();

        // For those who came meanwhile, and find that it is closed.
        _free.Release(Most);
    }

    private T Read<T>(SqliteDatabase database, Func<SqliteDatabase, T> read, CancellationToken cancellationToken)
    {
        bool isWell = false;
        try
        {
            using (cancellationToken.UnsafeRegister(static state => ((SqliteDatabase)state!).Interrupt(), database))
            {
                T result = read(database);
                isWell = true;
                return result;
            }
        }
        catch (SqliteException problem) when (problem.SqliteErrorCode == SQLitePCL.raw.SQLITE_INTERRUPT)
        {
            throw new OperationCanceledException("The reading was called off.", problem, cancellationToken);
        }
        finally
        {
            // One that threw may be in the middle of something.
            if (isWell) _idle.Push(database);
            else database.Dispose();
        }
    }
}
