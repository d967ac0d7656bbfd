namespace Syncropel.Kernel.Storage.Sqlite;

/// <summary>Tells a store from other files.</summary>
internal static class StoreFormat
{
    /// <summary>Whether there is nothing in the file yet; if not, it is a store that this version knows.</summary>
    /// <exception cref="KernelStoreException">It is something else.</exception>
    public static bool IsNew(SqliteDatabase database, string path)
    {
        long application = (long)database.Execute("PRAGMA application_id")!, version = (long)database.Execute("PRAGMA user_version")!;
        if (application == 0 && (long)database.Execute("SELECT count(*) FROM sqlite_schema")! == 0) return true;
        if (application != SqliteSchema.ApplicationId) throw Foreign(path, "a SQLite database, but no store of a kernel");
        if (version == SqliteSchema.Version) return false;
        throw new KernelStoreException(
            $"The store '{path}' has format {version}, of a later version of Syncropel.Kernel; this one knows formats up to "
            + $"{SqliteSchema.Version}. Nothing was changed. Use that version, or give another path.");
    }

    /// <summary>The file is another's.</summary>
    public static KernelStoreException Foreign(string path, string what) => new(
        $"'{path}' is {what}. Nothing was changed. Give the path of a kernel's store, or of a file that is not there yet.");
}
