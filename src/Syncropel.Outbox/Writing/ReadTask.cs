using Microsoft.Data.Sqlite;
using Syncropel.Outbox.Queue;
using Syncropel.Outbox.Storage;

namespace Syncropel.Outbox.Writing;

/// <summary>Reads the rows of some entries.</summary>
internal sealed class ReadTask(IReadOnlyList<Entry> entries) : WriterTask<IReadOnlyList<ReadRow>>
{
    private readonly ReadRow[] _rows = new ReadRow[entries.Count];

    public override bool Writes => false;

    protected override IReadOnlyList<ReadRow> Result => _rows;

    public override void Run(Transaction transaction)
    {
        for (int i = 0; i < entries.Count; i++) _rows[i] = Read(transaction.Database, entries[i]);
    }

    private static ReadRow Read(Database database, Entry entry)
    {
        try
        {
            return new ReadRow(database.ReadRecord(entry.Sequence), null);
        }
        catch (SqliteException problem)
        {
            return new ReadRow(null, problem);
        }
    }
}

/// <summary>What came of reading a row: the row, or why it could not be read; neither where it is not as it was written.</summary>
internal readonly record struct ReadRow(StoredRecord? Row, Exception? Problem);
