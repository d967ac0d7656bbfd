using Microsoft.Win32.SafeHandles;
using Syncropel.Outbox.Storage;

namespace Syncropel.Outbox.Salvage;

/// <summary>
/// Takes out of a damaged file, and SQLite's log beside it, every row that is still as it was written, wherever it lies. A row is ours
/// when its digest is right, so nothing else comes out. Where the log is damaged, a record may come out that was delivered or removed right
/// before; delivering it a second time changes nothing at the kernel.
/// </summary>
/// <param name="found">Given each record once, in no order.</param>
internal sealed class Salvager(Action<StoredRecord> found)
{
    private readonly HashSet<RecordId> _records = [];
    private readonly Dictionary<string, StoredClock> _clocks = new(StringComparer.Ordinal);

    /// <summary>How many records were found.</summary>
    public long Saved => _records.Count;

    /// <summary>The reservations of clocks, the greatest of each thread.</summary>
    public IReadOnlyCollection<StoredClock> Clocks => _clocks.Values;

    /// <summary>What the file said of itself; null where that is lost.</summary>
    public StoredState? State { get; private set; }

    /// <summary>Whether anything was found, so that the file was an outbox.</summary>
    public bool HasFound => _records.Count > 0 || _clocks.Count > 0 || State is not null;

    /// <summary>How many records are lost, as far as can be told; null where nothing tells.</summary>
    public long? Lost => State is null ? null : Math.Max(0, State.Records - _records.Count);

    public void Search(OutboxPaths paths)
    {
        WalImage log = WalImage.Read(paths.Wal);
        using SafeFileHandle? main = Open(paths.Main);
        using SafeFileHandle? wal = Open(paths.Wal);

        // First the newest form of each page, damaged frames and all; then what SQLite itself would see, for what a damaged frame hides.
        Search(new PageFile(main, wal, log.Frames));
        if (log.IsDamaged || log.SoundPrefix < log.Frames.Count)
        {
            Search(new PageFile(main, wal, log.Frames.Take(log.SoundPrefix)));
        }
    }

    private static SafeFileHandle? Open(string path) => File.Exists(path) ? File.OpenHandle(path, share: FileShare.ReadWrite) : null;

    private void Search(PageFile pages)
    {
        var leaf = new LeafPage(pages);
        foreach (uint number in pages.Numbers)
        {
            foreach (RawRow row in leaf.Rows(number)) Take(row);
        }
    }

    // What was found first stays: it is the newest.
    private void Take(RawRow row)
    {
        if (RowFormat.ReadRecord(row.Place, row.Values) is { } record)
        {
            if (_records.Add(record.Record.Id)) found(record);
        }
        else if (RowFormat.ReadClock(row.Place, row.Values) is { } clock)
        {
            if (!_clocks.TryGetValue(clock.Thread, out StoredClock? known) || known.Through < clock.Through) _clocks[clock.Thread] = clock;
        }
        else
        {
            State ??= RowFormat.ReadState(row.Place, row.Values);
        }
    }
}
