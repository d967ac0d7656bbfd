using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Syncropel.Kernel.Storage.Sqlite;

/// <summary>Why a store's file is not opened, and what helps.</summary>
internal static class StoreRefusal
{
    /// <summary>Puts into words what came of an opening.</summary>
    public static KernelStoreException Of(string path, Exception problem) => problem switch
    {
        KernelStoreException known => known,
        SqliteException { SqliteErrorCode: raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB } => Damaged(path, problem.Message, problem),
        SqliteException { SqliteErrorCode: raw.SQLITE_BUSY or raw.SQLITE_LOCKED } => new KernelStoreException(
            $"The store '{path}' is being written by another program. End that one first.", problem),
        _ => new KernelStoreException($"The store '{path}' cannot be opened: {problem.Message}", problem),
    };

    /// <summary>The file's structure is damaged.</summary>
    public static KernelStoreException Damaged(string path, string finding, Exception? cause = null) => new(
        $"The store '{path}' is damaged: {finding}. It was left as it is. Restore a copy of it with the files beside it; or save what can "
        + $"be read with SQLite's own tool, 'sqlite3 {path} .recover | sqlite3 saved.db', and then {ByExport("saved.db")}.",
        cause);

    /// <summary>The file has nothing yet, and its log cannot be read.</summary>
    public static KernelStoreException HasOnlyDamagedLog(string path, long frames) => new(
        $"The store '{path}' is damaged: it has nothing but its log, '{path}-wal', of which {frames} pages cannot be read. It was left as "
        + "it is. Restore a copy of both files; or move both away, and a kernel begins anew.");

    /// <summary>The log is damaged, and nothing of it may be lost before there is a copy.</summary>
    public static KernelStoreException CannotKeepLog(string path, string copy, Exception cause) => new(
        $"The store '{path}' has a log that cannot be read to its end, '{path}-wal', and no copy of it could be made in '{copy}': "
        + $"{cause.Message} The log was left as it is. See to it that the copy can be made, or move the log away to go on without it.",
        cause);

    /// <summary>The file's records are sound for all that is known, and some are missing between them.</summary>
    public static KernelStoreException HasEmptyPlaces(string path, long records, long last) => new(
        $"The store '{path}' has {records} records and goes to place {last}: places are empty, as they are where SQLite's own tool has "
        + "saved what it could. A kernel's streams would tell records twice over them. Nothing was changed. To have a store without empty "
        + $"places, {ByExport(path)}.");

    private static string ByExport(string path) =>
        $"take its records over into a new one: 'dotnet syncropel export --data {path} --output all.jsonl' and "
        + "'dotnet syncropel import --data new.db all.jsonl'";
}
