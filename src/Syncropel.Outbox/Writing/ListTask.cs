using Syncropel.Outbox.Storage;

namespace Syncropel.Outbox.Writing;

/// <summary>Reads the first rows behind a place; null for one that is not as it was written.</summary>
internal sealed class ListTask(long behind, int count) : WriterTask<IReadOnlyList<(long Place, StoredRecord? Row)>>
{
    private IReadOnlyList<(long Place, StoredRecord? Row)> _rows = [];

    public override bool Writes => false;

    protected override IReadOnlyList<(long Place, StoredRecord? Row)> Result => _rows;

    public override void Run(Transaction transaction) => _rows = [.. transaction.Database.ReadRecords(behind, count)];
}
