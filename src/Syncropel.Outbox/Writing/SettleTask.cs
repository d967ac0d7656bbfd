using Syncropel.Delivery;
using Syncropel.Outbox.Queue;

namespace Syncropel.Outbox.Writing;

/// <summary>
/// Writes down what became of records that were tried. Where that cannot be written, it is known in memory all the same, and written with
/// whatever is written next: a kernel that has a record has it, full disk or not.
/// </summary>
internal sealed class SettleTask(OutboxQueue queue, IReadOnlyList<Verdict> verdicts) : WriterTask<bool>
{
    private bool _isKnown;

    public override bool IsOwed => true;

    protected override bool Result => true;

    public override void Run(Transaction transaction)
    {
        foreach (Verdict verdict in verdicts)
        {
            if (_isKnown) CatchUp(transaction, verdict);
            else if (verdict.Outcome == DeliveryOutcome.Delivered) transaction.Remove(verdict.Entry);
            else transaction.Refuse(verdict.Entry, verdict.Error!);
        }
    }

    public override void Fail(Exception problem)
    {
        if (!_isKnown)
        {
            queue.Apply(entries =>
            {
                foreach (Verdict verdict in verdicts)
                {
                    if (verdict.Outcome == DeliveryOutcome.Delivered) entries.Remove(verdict.Entry);
                    else entries.Refuse(verdict.Entry);
                }
            });
        }

        _isKnown = true;
        End(false);
    }

    private static void CatchUp(Transaction transaction, Verdict verdict)
    {
        if (verdict.Outcome == DeliveryOutcome.Delivered) transaction.Database.Delete(verdict.Entry.Sequence);
        else if (verdict.Entry is { IsGone: false, IsRefused: true }) transaction.WriteRefusal(verdict.Entry.Sequence, verdict.Error!);
    }
}
