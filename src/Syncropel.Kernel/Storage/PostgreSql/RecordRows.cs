using Npgsql;

namespace Syncropel.Kernel.Storage.PostgreSql;

/// <summary>Reads records from rows.</summary>
internal static class RecordRows
{
    /// <summary>Reads a record from two columns: its id, and the stored JSON.</summary>
    public static StoredRecord Read(NpgsqlDataReader reader, int first = 0) =>
        StoredRecord.Parse(RecordId.Parse(reader.GetString(first)), reader.GetFieldValue<byte[]>(first + 1));

    /// <summary>All records that a query of these two columns gives.</summary>
    public static Task<List<StoredRecord>> ReadAllAsync(NpgsqlCommand command, CancellationToken cancellationToken) =>
        command.ListAsync(static reader => Read(reader), cancellationToken);
}
