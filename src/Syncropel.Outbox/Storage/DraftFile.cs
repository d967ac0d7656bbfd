using Syncropel.Outbox.Salvage;

namespace Syncropel.Outbox.Storage;

/// <summary>
/// Makes a file beside the one it is to become, so that what has the right name is always whole: a process that is killed meanwhile leaves
/// a draft, which is cleared away.
/// </summary>
internal static class DraftFile
{
    /// <summary>Makes an outbox without records.</summary>
    public static void Create(OutboxPaths paths, string actor)
    {
        using (Database database = Begin(paths.Draft)) Finish(database, new StoredState(actor, 0));
        Check(paths.Draft);
        File.Move(paths.Draft.Main, paths.Main, overwrite: true);
    }

    /// <summary>Makes an outbox of what can be read of a damaged one, and puts it in its place.</summary>
    /// <param name="paths">The damaged file.</param>
    /// <param name="actor">Whose the records are, where the file does not say it.</param>
    /// <param name="isSurely">Whether it surely was an outbox; else it is left alone where nothing of one is found in it.</param>
    /// <param name="now">The present time.</param>
    /// <returns>What came of it; null where the file was no outbox.</returns>
    public static OutboxDamage? Salvage(OutboxPaths paths, string actor, bool isSurely, DateTimeOffset now)
    {
        Salvager salvager;
        using (Database database = Begin(paths.Draft))
        {
            var rows = new RowOrder(database);
            salvager = new Salvager(rows.Insert);
            salvager.Search(paths);
            rows.InsertLate();
            long slot = 0;
            foreach (StoredClock clock in salvager.Clocks) database.Write(clock with { Slot = ++slot });
            Finish(database, new StoredState(salvager.State?.Actor ?? actor, salvager.Saved));
        }

        if (!salvager.HasFound && !isSurely)
        {
            paths.Draft.Delete();
            return null;
        }

        Check(paths.Draft);
        OutboxPaths damaged = paths.Damaged(now);
        paths.MoveTo(damaged);
        File.Move(paths.Draft.Main, paths.Main);
        return new OutboxDamage(salvager.Saved, salvager.Lost, damaged.Main);
    }

    /// <summary>Ends what a killed process has begun.</summary>
    /// <returns>Whether a damaged file had been moved aside already, and its successor took its place only now.</returns>
    public static bool FinishInterrupted(OutboxPaths paths, DateTimeOffset now)
    {
        OutboxPaths draft = paths.Draft;
        bool isMissing = !File.Exists(paths.Main) && FileLooks.At(draft.Main) == FileLook.Outbox && !File.Exists(draft.Wal);
        if (isMissing)
        {
            paths.MoveTo(paths.Damaged(now));
            File.Move(draft.Main, paths.Main);
        }

        draft.Delete();
        return isMissing;
    }

    private static Database Begin(OutboxPaths draft)
    {
        draft.Delete();
        PrivateFile.OpenAlone(draft.Main, FileMode.CreateNew).Dispose();
        var database = Database.Open(draft.Main);
        database.Create();
        database.Begin();
        return database;
    }

    private static void Finish(Database database, StoredState state)
    {
        database.Adopt(state, onDisk: null);
        database.Commit();
    }

    private static void Check(OutboxPaths draft)
    {
        if (File.Exists(draft.Wal)) throw new IOException($"SQLite left its log beside '{draft.Main}'.");
    }

    /// <summary>Gives a new place to rows whose place is taken: places are given anew when an outbox was empty.</summary>
    private sealed class RowOrder(Database database)
    {
        private readonly HashSet<long> _taken = [];
        private readonly List<StoredRecord> _late = [];

        public void Insert(StoredRecord row)
        {
            if (_taken.Add(row.Sequence)) database.Insert(row);
            else _late.Add(row);
        }

        public void InsertLate()
        {
            long last = _taken.Count == 0 ? 0 : _taken.Max();
            foreach (StoredRecord row in _late) database.Insert(row with { Sequence = ++last });
        }
    }
}
