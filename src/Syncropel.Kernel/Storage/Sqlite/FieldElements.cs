using System.Text.Json;
using Microsoft.Data.Sqlite;
using Syncropel.Kernel.Query;

namespace Syncropel.Kernel.Storage.Sqlite;

/// <summary>
/// What elements the arrays have that are values of indexed fields: a record meets a condition when an element does, and the index of an
/// expression has one key a record. For the writer's thread, in a transaction.
/// </summary>
internal sealed class FieldElements(SqliteDatabase database)
{
    private readonly Dictionary<long, FieldPath> _fields = [];

    /// <summary>Keeps those that are there of a field, whose own index is there already.</summary>
    public void Fill(long number, FieldPath path)
    {
        string arrays = $"SELECT position, json FROM record WHERE {FieldTerm.KeyOf(number)} >= @0 AND {FieldTerm.KeyOf(number)} < @1";
        using Statement statement = database.Once(arrays);
        foreach (SqliteDataReader row in statement.Query(FieldKey.From(JsonRank.Array), FieldKey.From(JsonRank.Object)))
        {
            Insert(number, path, row.GetInt64(0), row.GetFieldValue<byte[]>(1));
        }
    }

    /// <summary>Deletes those of a field.</summary>
    public void Clear(long number) => database.Prepared("DELETE FROM element WHERE field = @0").Run(number);

    /// <summary>Keeps those that come of a field.</summary>
    public void Use(long number, FieldPath path) => _fields[number] = path;

    /// <summary>Keeps those that come of a field no more.</summary>
    public void Forget(long number) => _fields.Remove(number);

    /// <summary>Keeps those of a record that is new.</summary>
    public void Insert(long position, StoredRecord record)
    {
        foreach ((long number, FieldPath path) in _fields) Insert(number, path, position, record.Json.Span);
    }

    /// <summary>
    /// The keys of the elements that a record has in the array of a field. Of a damaged record none, as its fields have no keys.
    /// </summary>
    public static IReadOnlyList<byte[]> KeysOf(ReadOnlySpan<byte> json, FieldPath path)
    {
        try
        {
            return FieldKey.ElementsAt(json, path);
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            return [];
        }
    }

    private void Insert(long number, FieldPath path, long position, ReadOnlySpan<byte> json)
    {
        foreach (byte[] key in KeysOf(json, path))
        {
            database.Prepared("INSERT INTO element (field, key, position) VALUES (@0, @1, @2) ON CONFLICT DO NOTHING")
                .Run(number, key, position);
        }
    }
}
