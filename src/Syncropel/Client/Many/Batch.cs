namespace Syncropel.Client;

/// <summary>The records of one batch that have no result yet, in order.</summary>
internal sealed class Batch(EmitTeller teller, Action<Ticket, EmitResult> settle)
{
    private readonly List<BatchItem> _items = [];

    /// <summary>Those without a result.</summary>
    public IReadOnlyList<BatchItem> Waiting
    {
        get
        {
            _items.RemoveAll(static item => item.IsSettled);
            return _items;
        }
    }

    public void Add(BatchItem item) => _items.Add(item);

    /// <summary>The first ones, as many as may go at once.</summary>
    public List<BatchItem> Next(BatchLimits limits)
    {
        IReadOnlyList<BatchItem> waiting = Waiting;
        return [.. waiting.Take(BatchDocument.CountOf(waiting.Select(static item => item.Record.Payload.Length), limits))];
    }

    /// <summary>A record has its result.</summary>
    public void Settle(BatchItem item, EmitResult result)
    {
        item.IsSettled = true;
        settle(item.Ticket, teller.End(item.Span, result));
    }

    /// <summary>Those that were never sent are not sent any more. They were not begun, so nobody but the caller is told.</summary>
    public void Stop()
    {
        foreach (BatchItem item in Waiting.Where(static item => item.Attempts == 0))
        {
            item.IsSettled = true;
            settle(item.Ticket, item.Ticket.NotSent());
        }
    }

    /// <summary>The caller has cancelled.</summary>
    public void Cancel()
    {
        foreach (BatchItem item in Waiting) teller.End(item.Span, item.Result(EmitTeller.Cancellation));
    }
}
