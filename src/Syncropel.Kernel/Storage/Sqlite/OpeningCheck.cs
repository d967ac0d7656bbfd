using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using Syncropel.Kernel.Maintenance;
using Syncropel.Kernel.Storage.Sqlite.Wal;

namespace Syncropel.Kernel.Storage.Sqlite;

/// <summary>Looks through a store's file when it is opened: what nobody could work with is refused, and the rest is told.</summary>
internal sealed class OpeningCheck(StoreFile file, ILogger logger)
{
    // What is looked through at start, in a second or so; a larger file's end alone.
    private const long MostLookedThrough = 256L * 1024 * 1024;
    private const int LastRecords = 256;

    /// <summary>Looks at the file before SQLite touches it.</summary>
    /// <exception cref="KernelStoreException">It is no database.</exception>
    public void CheckBeginning()
    {
        ReadOnlySpan<byte> magic = "SQLite format 3\0"u8;
        Span<byte> first = stackalloc byte[magic.Length];
        using FileStream stream = new(file.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        int length = stream.ReadAtLeast(first, magic.Length, throwOnEndOfStream: false);
        if (length > 0 && !first.SequenceEqual(magic)) throw StoreFormat.Foreign(file.Path, "no database");
    }

    /// <summary>Looks at the log, and says what SQLite does not see of it.</summary>
    /// <param name="database">The file.</param>
    /// <param name="isNew">Whether SQLite sees nothing in the file.</param>
    /// <exception cref="KernelStoreException">What there was is in the log alone, and cannot be read.</exception>
    public void CheckLog(SqliteDatabase database, bool isNew)
    {
        if (ReadEnd(database) is not { } end) return;
        switch (end.Verdict)
        {
            case WalVerdict.Damaged when isNew:
                throw StoreRefusal.HasOnlyDamagedLog(file.Path, end.Frames);
            case WalVerdict.Damaged:
                KeepLog(copy => StoreLog.LogDamaged(logger, file.Path, end.Frames, copy));
                break;
            case WalVerdict.Doubtful:
                KeepLog(copy => StoreLog.LogDoubtful(logger, file.Path, end.Frames, copy));
                break;
            case WalVerdict.Unfinished:
                StoreLog.Unfinished(logger, file.Path, end.Frames);
                break;
        }

        // So that what stands there is not found again behind what is written from now on.
        database.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
    }

    /// <summary>Looks whether the file is as long as a store's that was there before, once its log is in it.</summary>
    /// <exception cref="KernelStoreException">It is cut off.</exception>
    public void CheckLength(SqliteDatabase database)
    {
        long length = new FileInfo(file.Path).Length, expected = LengthOf(database);
        if (length < expected) throw StoreRefusal.Damaged(file.Path, $"it has {length} bytes, of {expected}");
    }

    /// <summary>Looks at the structure of a store that was there before.</summary>
    /// <exception cref="KernelStoreException">It is damaged.</exception>
    public void CheckStructure(SqliteDatabase database)
    {
        if (LengthOf(database) > MostLookedThrough) StoreLog.NotLookedThrough(logger, file.Path, LastRecords);
        else if (database.Execute("PRAGMA quick_check(1)") is not "ok" and var finding)
        {
            throw StoreRefusal.Damaged(file.Path, $"{finding}".TrimEnd('.'));
        }
    }

    /// <summary>Looks whether the places are those of a log, <c>1..n</c>: whoever reads along counts on it.</summary>
    /// <exception cref="KernelStoreException">They are not.</exception>
    public void CheckPlaces(SqliteDatabase database, long last)
    {
        // SQLite counts in its smallest index, which has a record in a few bytes; that one may be what is damaged.
        long indexed = (long)database.Execute("SELECT count(*) FROM record")!;
        bool isFromOne = last == 0 || database.Execute("SELECT min(position) FROM record") is 1L;
        if (indexed == last && isFromOne) return;
        long records = (long)database.Execute("SELECT count(*) FROM record NOT INDEXED")!;
        if (records != last || !isFromOne) throw StoreRefusal.HasEmptyPlaces(file.Path, records, last);
        StoreLog.Damaged(logger, file.Path, $"an index has {indexed} of its {records} records");
    }

    /// <summary>Looks at the records that were written last: they are what a crash damages.</summary>
    public void CheckLast(SqliteDatabase database, long last)
    {
        const string Last = $"SELECT {SqliteSchema.Columns} FROM record WHERE position > @0 ORDER BY position";
        var check = new RowCheck(Math.Max(0, last - LastRecords));
        foreach (SqliteDataReader row in database.Prepared(Last).Query(Math.Max(0, last - LastRecords)))
        {
            StoredRow record = RowReader.Row(row);
            if (check.ExplainPlace(record) is { } gap) StoreLog.Damaged(logger, file.Path, gap.ToString());
            if (RowCheck.Explain(record) is { } finding) StoreLog.Damaged(logger, file.Path, finding.ToString());
        }
    }

    // Somebody may make a token meanwhile: what is compared must be of one moment.
    private WalEnd? ReadEnd(SqliteDatabase database)
    {
        long pageSize = (long)database.Execute("PRAGMA page_size")!;
        while (true)
        {
            long frames = CountFrames(database);
            if (frames < 0) return null;
            database.Execute("BEGIN IMMEDIATE");
            WalEnd end = WalEnd.Read(file.Wal, frames, pageSize);
            database.Rollback();
            if (CountFrames(database) == frames) return end;
        }
    }

    private static long CountFrames(SqliteDatabase database)
    {
        using Statement checkpoint = database.Once("PRAGMA wal_checkpoint(PASSIVE)");
        return checkpoint.Query().Select(static row => row.GetInt64(1)).First();
    }

    private static long LengthOf(SqliteDatabase database) =>
        (long)database.Execute("PRAGMA page_count")! * (long)database.Execute("PRAGMA page_size")!;

    // It is told first: where it cannot be kept, it is all that anybody hears of it.
    private void KeepLog(Action<string> tell)
    {
        string kept = LogCopy.NameFor(file.Wal);
        tell(kept);
        try
        {
            LogCopy.Make(file.Wal, kept);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw StoreRefusal.CannotKeepLog(file.Path, kept, problem);
        }
    }
}
