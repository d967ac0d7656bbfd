using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace Syncropel.Kernel.Storage.Sqlite;

/// <summary>
/// The connections that read. Each is for one reader at a time and sees the store as it is when a statement begins, whatever is written
/// meanwhile. They are opened when they are needed, so many that the processors have work.
/// </summary>
internal sealed class SqliteReaders(Func<SqliteDatabase> open) : IAsyncDisposable
{
    private static readonly int Most = Math.Clamp(2 * Environment.ProcessorCount, 4, 32);

    private readonly SemaphoreSlim _free = new(Most);
    private readonly ConcurrentStack<SqliteDatabase> _idle = [];
    private volatile bool _isClosed;

    /// <summary>Reads something, on this thread, once a connection is free.</summary>
    /// <param name="read">The reading.</param>
    /// <param name="cancellationToken">Ends the waiting and the reading.</param>
    /// <exception cref="ObjectDisposedException">The store is closed.</exception>
    public async ValueTask<T> ReadAsync<T>(Func<SqliteDatabase, T> read, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_isClosed, this);
        await _free.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            ObjectDisposedException.ThrowIf(_isClosed, this);
            return Read(_idle.TryPop(out SqliteDatabase? idle) ? idle : open(), read, cancellationToken);
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
