using Syncropel.Outbox.Storage;

namespace Syncropel.Outbox.Writing;

/// <summary>Writes down which clocks may have been given, and forgets what time has gone past.</summary>
internal sealed class ReserveTask(StoredClock clock, IReadOnlyList<long> forgotten) : WriterTask<bool>
{
    protected override bool Result => true;

    public override void Run(Transaction transaction)
    {
        foreach (long slot in forgotten) transaction.Database.DeleteClock(slot);
        transaction.Database.Write(clock);
    }
}
