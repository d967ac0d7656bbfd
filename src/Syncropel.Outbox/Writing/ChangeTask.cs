using Syncropel.Outbox.Queue;

namespace Syncropel.Outbox.Writing;

/// <summary>Changes one record, if it is there.</summary>
internal sealed class ChangeTask(OutboxQueue queue, RecordId id, Func<Transaction, Entry, bool> change) : WriterTask<bool>
{
    private bool _isDone;

    public override bool IsAlone => true;

    protected override bool Result => _isDone;

    public override void Run(Transaction transaction) => _isDone = queue.Find(id) is { } entry && change(transaction, entry);
}
