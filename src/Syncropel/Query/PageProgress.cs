namespace Syncropel.Query;

/// <summary>How far a walk over pages has come, and whether a kernel gives what it was asked for: an enumeration must not go round for ever.</summary>
internal sealed class PageProgress(SortOrder order)
{
    private HashSet<RecordId> _before = [];
    private HashSet<RecordId> _page = [];

    /// <summary>The record behind which the next page begins; null at the beginning.</summary>
    public Record? Last { get; private set; }

    /// <summary>Whether the page has brought a record.</summary>
    public bool HasMoved => _page.Count > 0;

    /// <summary>Begins a page.</summary>
    public void Turn() => (_before, _page) = (_page, []);

    /// <summary>Why a record cannot stand where it does; null where it can, and then it is the last.</summary>
    public string? Misplaced(Record record)
    {
        if (order.IsDefault && !IsBehindLast(record))
        {
            return $"record {record.Id} is out of order; the kernel does not sort by clock and id";
        }

        if (_before.Contains(record.Id) || !_page.Add(record.Id))
        {
            return $"record {record.Id} comes twice; the kernel does not page by '{string.Join(", ", order.Keys)}'";
        }

        Last = record;
        return null;
    }

    private bool IsBehindLast(Record record) =>
        Last is null || record.Clock > Last.Clock || (record.Clock == Last.Clock && record.Id > Last.Id);
}
