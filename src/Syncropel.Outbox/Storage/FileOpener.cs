using Microsoft.Data.Sqlite;
using Syncropel.Delivery;
using Syncropel.Outbox.Salvage;

namespace Syncropel.Outbox.Storage;

/// <summary>Opens an outbox's file, whatever has become of it: makes it, reads it, or saves what is left of it.</summary>
internal sealed class FileOpener
{
    private readonly OutboxPaths _paths;
    private readonly FileLock _lock;
    private readonly OutboxContext _context;

    private FileOpener(OutboxPaths paths, FileLock held, OutboxContext context) => (_paths, _lock, _context) = (paths, held, context);

    /// <exception cref="OutboxException">The file cannot be opened.</exception>
    public static OpenedFile Open(string path, OutboxContext context)
    {
        FileLock? held = null;
        try
        {
            OutboxPaths paths = Resolve(path);
            held = FileLock.Take(paths);
            return new FileOpener(paths, held, context).Open();
        }
        catch (Exception problem)
        {
            held?.Dispose();
            throw problem switch
            {
                OutboxException => problem,
                SqliteException { SqliteErrorCode: SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED } =>
                    FileLock.Taken(path, problem),
                _ => new OutboxException($"The outbox '{path}' cannot be opened: {problem.Message}", path, problem),
            };
        }
    }

    // A link and what it leads to are one outbox, with one lock.
    private static OutboxPaths Resolve(string path)
    {
        if (Directory.Exists(path)) throw new OutboxException($"'{path}' is a folder; give the path of a file in it.", path);
        var named = new FileInfo(path);
        string file = named.LinkTarget is null ? path : named.ResolveLinkTarget(returnFinalTarget: true)!.FullName;
        PrivateFile.CreateFolder(Path.GetDirectoryName(file)!);
        return new OutboxPaths(file);
    }

    private OpenedFile Open()
    {
        DateTimeOffset now = _context.TimeProvider.GetUtcNow();
        if (DraftFile.FinishInterrupted(_paths, now)) Log.SalvageFinished(_context.Logger, _paths.Main);
        FileLook look = FileLooks.At(_paths.Main);
        WalImage log = WalImage.Read(_paths.Wal);
        if (look == FileLook.LaterOutbox) throw TooNew();
        if (look is FileLook.Absent or FileLook.Empty && log.Frames.Count == 0)
        {
            if (look == FileLook.Empty) Log.FileWasEmpty(_context.Logger, _paths.Main);
            DraftFile.Create(_paths, _context.Actor);
            look = FileLook.Outbox;
        }

        if (look == FileLook.Outbox && !log.IsDamaged && TryRead(null) is { } sound) return sound;
        OutboxDamage? damage = DraftFile.Salvage(_paths, _context.Actor, isSurely: look < FileLook.ForeignDatabase, now);
        if (damage is null) throw Foreign(look);
        Log.Damaged(_context.Logger, _paths.Main, damage.Saved, damage.Lost, damage.MovedTo);
        return TryRead(damage) ?? throw new IOException("what was saved of the damaged file cannot be read either");
    }

    // Null where the file is damaged.
    private OpenedFile? TryRead(OutboxDamage? damage)
    {
        Database? database = null;
        OpenedFile? file = null;
        try
        {
            database = Database.Open(_paths.Main);
            database.Prepare();
            return file = Read(database, damage);
        }
        catch (SqliteException problem) when (IsDamage(problem))
        {
            return null;
        }
        finally
        {
            if (file is null) database?.Dispose();
        }
    }

    private OpenedFile? Read(Database database, OutboxDamage? damage)
    {
        if (!database.IsSound() || database.ReadState() is not { } state) return null;
        var records = new Dictionary<RecordId, KnownRecord>();
        var surplus = new List<long>();
        foreach ((_, StoredRecord? row) in database.ReadRecords())
        {
            if (row is null) return null;
            if (!records.TryAdd(row.Record.Id, KnownRecord.Of(row))) surplus.Add(row.Sequence);
        }

        if (records.Count + surplus.Count != state.Records) return null;
        bool isAnothers = state.Actor != _context.Actor;
        if (isAnothers && records.Count > 0) throw Anothers(state.Actor, records.Count);
        StoredClock?[] clocks = [.. database.ReadClocks()];
        StoredClock[] sound = [.. clocks.OfType<StoredClock>()];
        if (sound.Length < clocks.Length) return null;
        database.EmptyLog();
        database.Adopt(state with { Actor = _context.Actor }, onDisk: state);
        IReadOnlyList<KnownRecord> inOrder = [.. records.Values.OrderBy(static record => record.Sequence)];
        return new OpenedFile(_paths, _lock, database, inOrder, surplus, isAnothers ? [] : sound, damage);
    }

    private static bool IsDamage(SqliteException problem) =>
        problem.SqliteErrorCode is SQLitePCL.raw.SQLITE_CORRUPT or SQLitePCL.raw.SQLITE_NOTADB or SQLitePCL.raw.SQLITE_ERROR
            or SQLitePCL.raw.SQLITE_MISMATCH or SQLitePCL.raw.SQLITE_FORMAT
        || problem.SqliteExtendedErrorCode == SQLitePCL.raw.SQLITE_IOERR_SHORT_READ;

    private OutboxException TooNew() => new(
        $"The outbox '{_paths.Main}' was written by a later version of Syncropel.Outbox, in a format that this one does not know (it knows "
        + $"{Schema.Version}). Use the later version, or give another path.",
        _paths.Main);

    private OutboxException Foreign(FileLook look)
    {
        string what = look == FileLook.ForeignDatabase ? "a SQLite database, but no outbox" : "no outbox, and no database at all";
        return new OutboxException(
            $"'{_paths.Main}' is {what}. Nothing was changed. Give the path of an outbox, or of a file that is not there yet.",
            _paths.Main);
    }

    private OutboxException Anothers(string actor, int count) => new(
        $"The outbox '{_paths.Main}' has {count} records of '{actor}', and this client is '{_context.Actor}'. Let a client with that "
        + "identity deliver them first, or give another path.",
        _paths.Main);
}
