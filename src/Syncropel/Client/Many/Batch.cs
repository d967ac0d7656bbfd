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

    /// <summary>Takes those without a result out of the batch: whoever has them now tells what becomes of them.</summary>
    public IReadOnlyList<BatchItem> TakeAll()
    {
        BatchItem[] all = [.. Waiting];
        _items.Clear();
        return all;
    }

    /// <summary>A record has its result.</summary>
    public void Settle(BatchItem item, EmitResult result)
    {
        item.IsSettled = true;
        Hand(item, teller.End(item.Span, result));
    }

    /// <summary>A record has its result, and whoever wants to know is told already.</summary>
    public void Hand(BatchItem item, EmitResult result) => settle(item.Ticket, result);

    /// <summary>The caller has cancelled.</summary>
    public void Cancel()
    {
        foreach (BatchItem item in Waiting) teller.End(item.Span, item.Result(EmitTeller.Cancellation));
    }
}
