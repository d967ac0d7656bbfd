using System.Runtime.InteropServices;
using SQLitePCL;

namespace Syncropel.Kernel.Storage.Sqlite;

/// <summary>What SQLite has and its wrapper does not.</summary>
internal static partial class SqliteNative
{
    // sqlite3.h
    private const int HasMovedControl = 20;

    /// <summary>Whether the name of a database's file no longer leads to the file that is open.</summary>
    public static bool HasMoved(sqlite3 connection) =>
        FileControl(connection, 0, HasMovedControl, out int hasMoved) == raw.SQLITE_OK && hasMoved != 0;

    // Without a name it is the main database.
    [LibraryImport("e_sqlite3", EntryPoint = "sqlite3_file_control")]
    private static partial int FileControl(sqlite3 connection, nint name, int control, out int result);
}
