using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Syncropel.Kernel.Storage.Sqlite;

/// <summary>What went wrong, as far as it decides what is done about it.</summary>
internal static class SqliteTrouble
{
    /// <summary>Whether it may pass: somebody else writes, the disk is full, or it does not answer.</summary>
    public static bool MayPass(Exception problem) =>
        ConcernsAll(problem) || problem is SqliteException { SqliteErrorCode: raw.SQLITE_FULL };

    /// <summary>Whether everybody fares so at this moment. On a full disk there may be room for a short record.</summary>
    public static bool ConcernsAll(Exception problem) =>
        problem is SqliteException { SqliteErrorCode: raw.SQLITE_BUSY or raw.SQLITE_LOCKED or raw.SQLITE_IOERR };
}
