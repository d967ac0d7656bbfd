namespace Syncropel.Kernel.Storage.PostgreSql.Appends;

/// <summary>Decides what becomes of records, one after the other, as if each came alone. It touches no database.</summary>
/// <param name="held">What is there; it takes in what is decided.</param>
/// <param name="tried">
/// The places at which an earlier attempt, whose end is not known, would have put records: one that stands there is this append's own.
/// </param>
internal sealed class AppendPlan(HeldRecords held, IReadOnlyDictionary<RecordId, long> tried)
{
    private readonly List<StoredRecord> _added = [];
    private readonly HashSet<RecordId> _own = [];

    /// <summary>The records to add, in their order.</summary>
    public IReadOnlyList<StoredRecord> Added => _added;

    /// <summary>How many records there were.</summary>
    public long Head { get; } = held.Head;

    public AppendResult[] Decide(AppendRequest request)
    {
        var results = new AppendResult[request.Records.Count];
        var refused = new RefusedLines(request.IsOrdered);
        for (int i = 0; i < results.Length; i++)
        {
            StoredRecord record = request.Records[i];
            results[i] = refused.HoldsBack(record) is not null ? new AppendResult(AppendOutcome.HeldBack, record) : Decide(record);
            refused.Note(i, record, results[i].Outcome);
        }

        return results;
    }

    private AppendResult Decide(StoredRecord record)
    {
        if (held.TryGetHolder(record, out StoredRecord holder, out long position))
        {
            AppendOutcome outcome = holder.Id != record.Id ? AppendOutcome.ClockTaken
                : IsOwn(record, holder, position) ? AppendOutcome.Appended
                : AppendOutcome.AlreadyThere;
            return new AppendResult(outcome, holder, held.LatestClock(record));
        }

        _added.Add(record);
        held.Add(record, Head + _added.Count);
        held.AddLatest(record.Thread, record.Actor, record.Clock);
        return new AppendResult(AppendOutcome.Appended, record, held.LatestClock(record));
    }

    private bool IsOwn(StoredRecord record, StoredRecord holder, long position) =>
        !ReferenceEquals(record, holder)
        && tried.TryGetValue(record.Id, out long place)
        && place == position
        && record.Json.Span.SequenceEqual(holder.Json.Span)
        && _own.Add(record.Id);
}
