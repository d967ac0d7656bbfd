namespace Syncropel.Delivery;

/// <summary>
/// An outbox from the client's side: where it puts what it cannot deliver. For those who write one; users see <see cref="IOutbox"/>.
/// Implementations are safe to use from many threads at once.
/// </summary>
public interface IOutboxIntake : IOutbox, IDisposable, IAsyncDisposable
{
    /// <summary>
    /// The greatest clock on a thread that may have been given before the process was started: no smaller one is given. 0 where nothing is
    /// known of the thread. It must not throw.
    /// </summary>
    /// <param name="thread">The thread.</param>
    long ClockFloorOf(string thread);

    /// <summary>
    /// Remembers, across a crash, that clocks of a thread up to this one may be given. Called where clocks run ahead of time, before the
    /// first of them is used; it must not throw.
    /// </summary>
    /// <param name="thread">The thread.</param>
    /// <param name="through">The greatest clock that may be given.</param>
    void ReserveClocks(string thread, long through);

    /// <summary>
    /// Why a new record on a thread must go behind others and not to the kernel directly: because some wait on the thread, or because the
    /// kernel cannot be reached anyway. Null where it may be sent.
    /// </summary>
    /// <param name="thread">The thread.</param>
    EmitError? MustWait(string thread);

    /// <summary>
    /// As <see cref="MustWait"/>, but where the thread is about to be free, waits for that: else an emit that follows close upon another
    /// would go the way of the other, and so would all that follow. It must not wait for long, and only where waiting holds no thread.
    /// </summary>
    /// <param name="thread">The thread.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="OperationCanceledException">The token is cancelled.</exception>
    ValueTask<EmitError?> TurnAsync(string thread, CancellationToken cancellationToken) => new(MustWait(thread));

    /// <summary>Puts records behind those that are there, in their order.</summary>
    /// <param name="records">The records.</param>
    /// <param name="reason">Why they could not be delivered.</param>
    /// <returns>
    /// For each record null, and then it is safe on disk, or why it could not be kept. It must not throw. One that is there already is not
    /// put there twice.
    /// </returns>
    ValueTask<IReadOnlyList<EmitError?>> AddAsync(IReadOnlyList<OutboxRecord> records, EmitError reason);
}
