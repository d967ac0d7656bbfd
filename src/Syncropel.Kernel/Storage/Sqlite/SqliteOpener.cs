using Microsoft.Data.Sqlite;
using SQLitePCL;
using Syncropel.Kernel.Maintenance;

namespace Syncropel.Kernel.Storage.Sqlite;

/// <summary>Opens a store's file: makes it where there is none, and says so where it is another's, or damaged.</summary>
internal sealed class SqliteOpener(StoreFile file, StoreContext context)
{
    // What is looked through at start, in a second or so; a larger file's end alone.
    private const long MostLookedThrough = 256L * 1024 * 1024;
    private const int LastRecords = 256;

    private readonly FieldIndexes _fields = new();

    /// <exception cref="KernelStoreException">The file cannot be opened.</exception>
    public static SqliteStore Open(string path, StoreContext context)
    {
        StoreFile? file = null;
        try
        {
            file = StoreFile.Take(path);
            return new SqliteOpener(file, context).Open();
        }
        catch (Exception problem)
        {
            file?.Dispose();
            throw Explain(path, problem);
        }
    }

    /// <summary>Opens the tokens of a store, which a kernel may have at the same time; null where there is no store yet.</summary>
    /// <exception cref="KernelStoreException">The file cannot be opened.</exception>
    public static SqliteTokenFile? TryOpenTokens(string path)
    {
        try
        {
            return SqliteTokenFile.TryOpen(path);
        }
        catch (SqliteException problem) when (problem.SqliteErrorCode == raw.SQLITE_NOTADB)
        {
            throw StoreFormat.Foreign(path, "no database");
        }
        catch (Exception problem)
        {
            throw Explain(path, problem);
        }
    }

    private static KernelStoreException Explain(string path, Exception problem) => problem switch
    {
        KernelStoreException known => known,
        SqliteException { SqliteErrorCode: raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB } => Damaged(path, problem.Message, problem),
        SqliteException { SqliteErrorCode: raw.SQLITE_BUSY or raw.SQLITE_LOCKED } => new KernelStoreException(
            $"The store '{path}' is being written by another program. End that one first.", problem),
        _ => new KernelStoreException($"The store '{path}' cannot be opened: {problem.Message}", problem),
    };

    private static KernelStoreException Damaged(string path, string finding, Exception? cause = null) => new(
        $"The store '{path}' is damaged: {finding}. It was left as it is. Restore a copy of it with the files beside it; or save what can "
        + $"be read with SQLite's own tool, 'sqlite3 {path} .recover | sqlite3 new.db', and verify the new file.",
        cause);

    private SqliteStore Open()
    {
        CheckBeginning();
        WalEnd? end = WalEnd.Read(file.Wal);
        SqliteDatabase writer = SqliteDatabase.Open(file.Path, _fields);
        try
        {
            bool isNew = StoreFormat.IsNew(writer, file.Path);
            if (!isNew) CheckStructure(writer, end);
            foreach (string pragma in SqliteSchema.ForWriter) writer.Execute(pragma);
            if (writer.Execute("PRAGMA journal_mode") is not "wal") throw new IOException("its file system is none for SQLite's log");
            if (isNew) Create(writer);
            long count = (long)(writer.Execute("SELECT max(position) FROM record") ?? 0L);
            CheckLast(writer, count);
            var store = new SqliteStore(file, writer, _fields, count, context.Logger);
            StoreLog.Opened(context.Logger, file.Path, count);
            return store;
        }
        catch
        {
            writer.Dispose();
            throw;
        }
    }

    // Before SQLite touches it.
    private void CheckBeginning()
    {
        ReadOnlySpan<byte> magic = "SQLite format 3\0"u8;
        Span<byte> first = stackalloc byte[magic.Length];
        using FileStream stream = new(file.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        int length = stream.ReadAtLeast(first, magic.Length, throwOnEndOfStream: false);
        if (length > 0 && !first.SequenceEqual(magic)) throw StoreFormat.Foreign(file.Path, "no database");
    }

    private void CheckStructure(SqliteDatabase database, WalEnd? end)
    {
        if (end is not null) CheckLog(database, end);
        long pages = (long)database.Execute("PRAGMA page_count")!, pageSize = (long)database.Execute("PRAGMA page_size")!;
        long length = new FileInfo(file.Path).Length;
        if (length < pages * pageSize) throw Damaged(file.Path, $"it has {length} bytes, of {pages * pageSize}");
        if (length > MostLookedThrough) StoreLog.NotLookedThrough(context.Logger, file.Path, LastRecords);
        else if (database.Execute("PRAGMA quick_check(1)") is not "ok" and var finding) throw Damaged(file.Path, $"{finding}".TrimEnd('.'));
    }

    private void CheckLog(SqliteDatabase database, WalEnd end)
    {
        using Statement checkpoint = database.Once("PRAGMA wal_checkpoint(PASSIVE)");
        long frames = checkpoint.Query().Select(static row => row.GetInt64(1)).First();
        if (frames < 0 || !File.Exists(file.Wal)) return;
        (long surplus, bool isDamage) = end.Behind(file.Wal, frames);
        if (isDamage) StoreLog.LogDamaged(context.Logger, file.Path, surplus);
        else if (surplus > 0) StoreLog.Unfinished(context.Logger, file.Path, surplus);

        // So that what stands there is not found again behind what is written from now on.
        database.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
    }

    private static void Create(SqliteDatabase database)
    {
        database.Begin();
        foreach (string statement in SqliteSchema.Tables) database.Execute(statement);
        database.Commit();
    }

    // What was written last is what a crash damages.
    private void CheckLast(SqliteDatabase database, long count)
    {
        const string Last = $"SELECT {SqliteSchema.Columns} FROM record WHERE position > @0 ORDER BY position";
        var check = new RowCheck(Math.Max(0, count - LastRecords));
        foreach (SqliteDataReader row in database.Prepared(Last).Query(Math.Max(0, count - LastRecords)))
        {
            StoredRow last = RowReader.Row(row);
            if (check.ExplainPlace(last) is { } gap) StoreLog.Damaged(context.Logger, file.Path, gap.ToString());
            if (RowCheck.Explain(last) is { } finding) StoreLog.Damaged(context.Logger, file.Path, finding.ToString());
        }
    }
}
