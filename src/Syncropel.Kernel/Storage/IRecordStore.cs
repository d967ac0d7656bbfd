using Syncropel.Kernel.Query;

namespace Syncropel.Kernel.Storage;

/// <summary>
/// Where a kernel keeps its records. It holds one record an id, and one a clock of an actor on a thread, and nothing leaves it. Safe to
/// use from many threads at once. A store that holds more than memory is disposed of.
/// </summary>
internal interface IRecordStore
{
    /// <summary>The records in the order in which they were taken, for whoever reads along.</summary>
    IRecordLog Log { get; }

    /// <summary>
    /// The most digits of a number that the store can keep, which may be more than a kernel takes: <see cref="NumberLimit.MostDigits"/>.
    /// </summary>
    int MostDigits => int.MaxValue;

    /// <summary>
    /// Adds records one after the other, each by itself. When it is complete, what was added is as durable as the store makes it. It cannot
    /// be called off: somebody who has gone does not take back what they sent.
    /// </summary>
    /// <param name="records">The records in their order.</param>
    /// <param name="ordered">
    /// Whether a record is not tried when an earlier one of them, of the same actor on the same thread, was refused for its clock.
    /// </param>
    /// <returns>What became of each.</returns>
    ValueTask<IReadOnlyList<AppendResult>> AppendAsync(IReadOnlyList<StoredRecord> records, bool ordered = false);

    /// <summary>The record of this id; null where there is none.</summary>
    ValueTask<StoredRecord?> FindAsync(RecordId id, CancellationToken cancellationToken);

    /// <summary>Answers a query, with as many records as it asks for and an answer has room for.</summary>
    ValueTask<QueryResult> QueryAsync(QueryDocument query, CancellationToken cancellationToken);

    /// <summary>The threads by the arrival of their first record, as many as are asked for and an answer has room for.</summary>
    ValueTask<ThreadPage> ListThreadsAsync(int limit, CancellationToken cancellationToken);

    /// <summary>
    /// What is kept of the records behind a place, unchecked, at least one where there is one. Damage of one hides no other.
    /// </summary>
    /// <param name="position">How many records lie before the first that is asked for.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    ValueTask<IReadOnlyList<StoredRow>> ReadRowsAsync(long position, CancellationToken cancellationToken);

    /// <summary>Looks over what the store keeps beside the records themselves, so that it finds them, and says what does not fit.</summary>
    ValueTask<IReadOnlyList<string>> CheckAsync(CancellationToken cancellationToken);
}
