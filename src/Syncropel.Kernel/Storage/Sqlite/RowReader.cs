using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace Syncropel.Kernel.Storage.Sqlite;

/// <summary>Reads rows of records, whose columns are those of <see cref="SqliteSchema.Columns"/>.</summary>
internal static class RowReader
{
    /// <exception cref="KernelStoreException">The row is damaged.</exception>
    public static StoredRecord Record(SqliteDataReader row)
    {
        try
        {
            return StoredRecord.Parse(new RecordId(row.GetFieldValue<byte[]>(1)), row.GetFieldValue<byte[]>(7));
        }
        catch (Exception problem) when (problem is JsonException or ArgumentException or InvalidOperationException or KeyNotFoundException)
        {
            throw new KernelStoreException(
                $"The record at place {row.GetInt64(0)} of the store is damaged and cannot be read: {problem.Message} Verify the store: it "
                + "names every record that does not fit. Then restore a copy, or export what is sound and import it into a new file.",
                problem);
        }
    }

    public static StoredRow Row(SqliteDataReader row) =>
        new(row.GetInt64(0), Convert.ToHexStringLower(row.GetFieldValue<byte[]>(1)), row.GetFieldValue<byte[]>(7))
        {
            Thread = row.GetString(2),
            Actor = row.GetString(3),
            Clock = row.GetInt64(4),
            Kind = row.IsDBNull(5) ? null : row.GetString(5),
            CreatedAt = row.GetString(6),
        };
}
