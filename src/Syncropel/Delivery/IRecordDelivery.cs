namespace Syncropel.Delivery;

/// <summary>Delivers records whose envelopes are fixed. Safe to use from many threads at once.</summary>
public interface IRecordDelivery
{
    /// <summary>
    /// Delivers records, those of a thread in their order: where one could not be delivered, none behind it on its thread is. Sent in
    /// batches where the kernel offers them.
    /// </summary>
    /// <param name="records">The records.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>A verdict for each record.</returns>
    /// <exception cref="OperationCanceledException">The token is cancelled. What was sent may have been stored.</exception>
    Task<IReadOnlyList<DeliveryVerdict>> DeliverAsync(IReadOnlyList<OutboxRecord> records, CancellationToken cancellationToken);
}
