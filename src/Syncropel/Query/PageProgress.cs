namespace Syncropel.Query;

/// <summary>
/// How far a walk over pages has come, and whether a kernel gives what it was asked for: an enumeration must not go round for ever, nor
/// pass over records because they came in another order.
/// </summary>
internal sealed class PageProgress(SortOrder order)
{
    private HashSet<RecordId> _before = [];
    private HashSet<RecordId> _page = [];
    private Record? _bound;

    /// <summary>The record behind which the next page begins; null at the beginning.</summary>
    public Record? Last { get; private set; }

    /// <summary>Whether the page has brought a record.</summary>
    public bool HasMoved => _page.Count > 0;

    /// <summary>Why no page can begin behind the last record; null where one can.</summary>
    public string? Disorder { get; private set; }

    /// <summary>Begins a page.</summary>
    public void Turn()
    {
        (_before, _page) = (_page, []);
        _bound = Last;
    }

    /// <summary>Why a record cannot stand where it does; null where it can, and then it is the last.</summary>
    public string? Misplaced(Record record)
    {
        if (_before.Contains(record.Id) || !_page.Add(record.Id))
        {
            return $"record {record.Id} comes twice; the kernel does not page by '{order}'";
        }

        if (_bound is not null && order.IsBefore(record, _bound)) return OutOfOrder(record);

        // Within a page it does no harm, unless there is another one: that would begin in the wrong place.
        if (Last is not null && order.IsBefore(record, Last)) Disorder ??= OutOfOrder(record);
        Last = record;
        return null;
    }

    private string OutOfOrder(Record record) => $"record {record.Id} is out of order; the kernel does not sort by '{order}'";
}
