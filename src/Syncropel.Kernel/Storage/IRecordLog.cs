namespace Syncropel.Kernel.Storage;

/// <summary>
/// Records in the order in which they were taken. There are only ever more of them, until the end. A place in it is the number of records
/// before it; whoever reads along keeps their own and waits for what comes behind it, so that a reader costs nothing here. Safe to use
/// from many threads at once.
/// </summary>
internal interface IRecordLog
{
    /// <summary>Whether no record will come any more.</summary>
    bool HasEnded { get; }

    /// <summary>How many records there are, those included that another process has taken.</summary>
    ValueTask<long> CountAsync(CancellationToken cancellationToken);

    /// <summary>The records behind a place, as far as they can be had without waiting; none where they cannot.</summary>
    /// <exception cref="ArgumentException">There is no such place.</exception>
    ArraySegment<StoredRecord> AtHand(long position);

    /// <summary>Records behind a place, at least one where there is one.</summary>
    ValueTask<ArraySegment<StoredRecord>> ReadAsync(long position, CancellationToken cancellationToken);

    /// <summary>Completes when there are more than so many records, or when no more will come; at once where that is so already.</summary>
    Task MoreThanAsync(long seen);
}
