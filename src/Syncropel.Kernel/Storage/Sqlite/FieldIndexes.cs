using System.Collections.Concurrent;
using Syncropel.Kernel.Query;

namespace Syncropel.Kernel.Storage.Sqlite;

/// <summary>
/// The numbers of fields. A number stays a field's for ever, because the statement of its index has it. Safe to use from many threads at
/// once.
/// </summary>
internal sealed class FieldIndexes
{
    private readonly ConcurrentDictionary<long, FieldPath> _byNumber = [];

    /// <summary>The field of a number.</summary>
    /// <exception cref="KeyNotFoundException">No field has it.</exception>
    public FieldPath PathOf(long number) =>
        _byNumber.TryGetValue(number, out FieldPath? path) ? path : throw new KeyNotFoundException($"no field has the number {number}");

    /// <summary>Notes the number of a field, before anything has it.</summary>
    public void Name(long number, FieldPath path) => _byNumber[number] = path;

    /// <summary>Which fields have an index, as the transaction sees it that is open on a connection.</summary>
    public IndexedFields Read(SqliteDatabase database) => new(
        database.Prepared("SELECT number FROM field WHERE is_indexed = 1").Query()
            .Select(static row => row.GetInt64(0)).ToDictionary(PathOf, static number => number));
}
