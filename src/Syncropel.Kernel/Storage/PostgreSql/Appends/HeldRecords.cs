namespace Syncropel.Kernel.Storage.PostgreSql.Appends;

/// <summary>
/// What the database has where some records want to go, read while nobody else can add any. An id is a hash over thread, actor and clock
/// too, so that a record that is there already is found at its clock.
/// </summary>
internal sealed class HeldRecords
{
    private readonly Dictionary<(string Thread, string Actor, long Clock), (StoredRecord Record, long Position)> _byClock = [];
    private readonly Dictionary<(string Thread, string Actor), long> _latest = [];

    /// <summary>How many records there are.</summary>
    public long Head { get; set; }

    public void Add(StoredRecord record, long position) => _byClock[(record.Thread, record.Actor, record.Clock)] = (record, position);

    public void AddLatest(string thread, string actor, long clock)
    {
        if (!_latest.TryGetValue((thread, actor), out long latest) || clock > latest) _latest[(thread, actor)] = clock;
    }

    /// <summary>The record that has another's clock, and its place.</summary>
    public bool TryGetHolder(StoredRecord record, out StoredRecord holder, out long position)
    {
        bool isHeld = _byClock.TryGetValue((record.Thread, record.Actor, record.Clock), out (StoredRecord Record, long Position) held);
        (holder, position) = held;
        return isHeld;
    }

    public long LatestClock(StoredRecord record) => _latest.GetValueOrDefault((record.Thread, record.Actor), record.Clock);
}
