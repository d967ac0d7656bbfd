namespace Syncropel;

/// <summary>
/// What waits on disk because it could not be delivered, for those who want to see it, hurry it or clear it up. Reached by
/// <see cref="ISyncropelClient.Outbox"/>. Safe to use from many threads at once.
/// </summary>
public interface IOutbox
{
    /// <summary>How it stands with the outbox at this moment. Costs nothing: it is known without a look at the disk.</summary>
    OutboxStatus Status { get; }

    /// <summary>
    /// Delivers what waits now, and not when its next attempt is due. It ends when nothing waits any more, or when the kernel cannot be
    /// reached: what is left then keeps waiting, and is delivered later as ever.
    /// </summary>
    /// <param name="cancellationToken">Ends the wait; what waits keeps waiting.</param>
    /// <returns>What was delivered meanwhile, and what is left.</returns>
    /// <exception cref="OperationCanceledException">The token is cancelled.</exception>
    /// <exception cref="ObjectDisposedException">The client is disposed.</exception>
    Task<FlushReport> FlushAsync(CancellationToken cancellationToken = default);

    /// <summary>Reads what is in the outbox, in the order in which it came: what waits, and what was refused.</summary>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="ObjectDisposedException">The client is disposed.</exception>
    IAsyncEnumerable<OutboxEntry> ReadAsync(CancellationToken cancellationToken = default);

    /// <summary>Makes a record that was refused wait for delivery again, as the same bytes, behind whatever waits on its thread.</summary>
    /// <param name="id">The record.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Whether there was such a refused record.</returns>
    /// <exception cref="ObjectDisposedException">The client is disposed.</exception>
    Task<bool> RetryAsync(RecordId id, CancellationToken cancellationToken = default);

    /// <summary>Removes a record, waiting or refused, for good. One that is on its way at this moment may arrive nevertheless.</summary>
    /// <param name="id">The record.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Whether there was such a record.</returns>
    /// <exception cref="ObjectDisposedException">The client is disposed.</exception>
    Task<bool> RemoveAsync(RecordId id, CancellationToken cancellationToken = default);
}
