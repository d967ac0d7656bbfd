namespace Syncropel.Outbox.Writing;

/// <summary>Deletes rows of which nothing is known in memory.</summary>
internal sealed class DeleteTask(IReadOnlyList<long> places) : WriterTask<bool>
{
    public override bool IsOwed => true;

    protected override bool Result => true;

    public override void Run(Transaction transaction)
    {
        foreach (long place in places) transaction.Database.Delete(place);
    }

    public override void Fail(Exception problem) => End(false);
}
