using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Syncropel.Kernel.Storage.Sqlite;

/// <summary>Opens a store's file: makes it where there is none, and says so where it is another's, or damaged.</summary>
internal static class SqliteOpener
{
    /// <exception cref="KernelStoreException">The file cannot be opened.</exception>
    public static SqliteStore Open(string path, StoreContext context)
    {
        StoreFile? file = null;
        try
        {
            file = StoreFile.Take(path);
            return Open(file, context);
        }
        catch (Exception problem)
        {
            file?.Dispose();
            throw StoreRefusal.Of(path, problem);
        }
    }

    /// <summary>Opens the tokens of a store, which a kernel may have at the same time; null where there is no store yet.</summary>
    /// <exception cref="KernelStoreException">The file cannot be opened.</exception>
    public static SqliteTokenFile? TryOpenTokens(string path, StoreContext context)
    {
        try
        {
            if (StoreFile.IsLeftOpen(path)) LookThrough(path, context);
            return SqliteTokenFile.TryOpen(path);
        }
        catch (SqliteException problem) when (problem.SqliteErrorCode == raw.SQLITE_NOTADB)
        {
            throw StoreFormat.Foreign(path, "no database");
        }
        catch (Exception problem)
        {
            throw StoreRefusal.Of(path, problem);
        }
    }

    private static SqliteStore Open(StoreFile file, StoreContext context)
    {
        var check = new OpeningCheck(file, context.Logger);
        check.CheckBeginning();
        var fields = new FieldIndexes();
        SqliteDatabase writer = SqliteDatabase.OpenUnchecked(file.Path, fields);
        try
        {
            bool isNew = StoreFormat.IsNew(writer, file.Path);
            long count = isNew ? 0 : CheckUntouched(writer, check, context.IsForMaintenance);
            check.CheckLog(writer, isNew);
            if (!isNew) check.CheckLength(writer);
            foreach (string pragma in SqliteSchema.ForWriter) writer.Execute(pragma);
            if (writer.Execute("PRAGMA journal_mode") is not "wal") throw new IOException("its file system is none for SQLite's log");
            if (isNew) Create(writer);
            check.CheckLast(writer, count);
            var store = new SqliteStore(file, writer, fields, count, context);
            writer.TakeLog();
            StoreLog.Opened(context.Logger, file.Path, count);
            return store;
        }
        catch
        {
            writer.Dispose();
            throw;
        }
    }

    // What a crash has left is told by whoever opens the store first, since nothing is left of it then. Where somebody has the store it is
    // theirs to tell.
    private static void LookThrough(string path, StoreContext context)
    {
        using StoreFile? file = StoreFile.TryTake(path);
        if (file is null) return;
        var check = new OpeningCheck(file, context.Logger);
        check.CheckBeginning();
        using SqliteDatabase database = SqliteDatabase.OpenUnchecked(file.Path, new FieldIndexes());
        bool isNew = StoreFormat.IsNew(database, file.Path);
        long count = isNew ? 0 : CheckUntouched(database, check, isForMaintenance: true);
        check.CheckLog(database, isNew);
        if (!isNew)
        {
            check.CheckLength(database);
            check.CheckLast(database, count);
        }

        database.TakeLog();
    }

    // Before anything is written, the log into the file not excepted: what is refused is as it was. SQLite reads through the log.
    private static long CheckUntouched(SqliteDatabase database, OpeningCheck check, bool isForMaintenance)
    {
        check.CheckStructure(database);
        long count = (long)(database.Execute("SELECT max(position) FROM record") ?? 0L);
        if (!isForMaintenance) check.CheckPlaces(database, count);
        return count;
    }

    private static void Create(SqliteDatabase database)
    {
        database.Begin();
        foreach (string statement in SqliteSchema.Tables) database.Execute(statement);
        database.Commit();
    }
}
