using Syncropel.Outbox.Queue;

namespace Syncropel.Outbox.Writing;

/// <summary>Changes one record, if it is there.</summary>
/// <param name="queue">Where it is looked for.</param>
/// <param name="id">The record.</param>
/// <param name="change">What is done, and whether it was.</param>
/// <param name="changed">Called when it is done, whether or not anybody still waits for that.</param>
internal sealed class ChangeTask(OutboxQueue queue, RecordId id, Func<Transaction, Entry, bool> change, Action changed) : WriterTask<bool>
{
    private bool _isDone;

    public override bool IsAlone => true;

    protected override bool Result => _isDone;

    public override void Succeed()
    {
        changed();
        base.Succeed();
    }

    public override void Run(Transaction transaction) => _isDone = queue.Find(id) is { } entry && change(transaction, entry);
}
