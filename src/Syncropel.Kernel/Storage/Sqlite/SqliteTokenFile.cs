using Microsoft.Data.Sqlite;

namespace Syncropel.Kernel.Storage.Sqlite;

/// <summary>
/// The tokens of a store that a kernel may have at the same time: only its records are one kernel's alone. SQLite has one of two writers
/// wait for the other.
/// </summary>
internal sealed class SqliteTokenFile : IAsyncDisposable
{
    private readonly string _path;
    private readonly SqliteDatabase _database;
    private readonly SqliteReaders _readers;

    private SqliteTokenFile(string path, SqliteDatabase database, SqliteReaders readers)
    {
        (_path, _database, _readers) = (path, database, readers);
        Tokens = new SqliteTokens(WriteAsync, readers);
    }

    public SqliteTokens Tokens { get; }

    /// <summary>Opens the tokens of a store that is there; null where there is none yet.</summary>
    /// <exception cref="KernelStoreException">The file is no store.</exception>
    public static SqliteTokenFile? TryOpen(string path)
    {
        if (!File.Exists(path) || new FileInfo(path).Length == 0) return null;
        var fields = new FieldIndexes();
        SqliteDatabase database = SqliteDatabase.OpenUnchecked(path, fields, "PRAGMA synchronous = FULL");
        try
        {
            if (!StoreFormat.IsNew(database, path))
            {
                var readers = new SqliteReaders(() => SqliteDatabase.Open(path, fields, SqliteSchema.ForReaders));
                database.TakeLog();
                return new SqliteTokenFile(path, database, readers);
            }
        }
        catch
        {
            database.Dispose();
            throw;
        }

        database.Dispose();
        return null;
    }

    public async ValueTask DisposeAsync()
    {
        await _readers.DisposeAsync().ConfigureAwait(false);
        _database.Dispose();
    }

    // A statement is a transaction of its own.
    private Task<int> WriteAsync(Func<SqliteDatabase, int> write) => Task.Run(() =>
    {
        try
        {
            lock (_database) return write(_database);
        }
        catch (SqliteException problem)
        {
            throw new KernelStoreException($"The store '{_path}' cannot be written: {problem.Message} Nothing was kept.", problem);
        }
    });
}
