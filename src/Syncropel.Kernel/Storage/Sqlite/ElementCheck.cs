using Microsoft.Data.Sqlite;
using Syncropel.Kernel.Query;

namespace Syncropel.Kernel.Storage.Sqlite;

/// <summary>
/// Holds the elements that are kept of arrays against the records: one that is missing hides a record from a query, and one too many finds
/// a record that does not meet it. For one look.
/// </summary>
internal sealed class ElementCheck : IDisposable
{
    private readonly SqliteDatabase _database;
    private readonly Dictionary<long, FieldPath> _fields;
    private readonly Statement _statement;
    private readonly IEnumerator<SqliteDataReader> _kept;
    private bool _hasMore;

    private ElementCheck(SqliteDatabase database, FieldIndexes fields)
    {
        _database = database;
        _fields = database.Prepared("SELECT number FROM field WHERE is_indexed = 1").Query()
            .Select(static row => row.GetInt64(0)).ToDictionary(static number => number, fields.PathOf);
        _statement = database.Once("SELECT position, field, key FROM element ORDER BY position");
        _kept = _statement.Query().GetEnumerator();
        _hasMore = _kept.MoveNext();
    }

    /// <summary>Says what does not fit.</summary>
    public static IReadOnlyList<string> Run(SqliteDatabase database, FieldIndexes fields)
    {
        // Records come meanwhile: all is seen as it is at one moment.
        database.Begin();
        try
        {
            using var check = new ElementCheck(database, fields);
            return [.. check.Find().Take(SqliteCheck.MostFindings)];
        }
        finally
        {
            database.Rollback();
        }
    }

    public void Dispose()
    {
        _kept.Dispose();
        _statement.Dispose();
    }

    private IEnumerable<string> Find()
    {
        if (_fields.Count == 0 && !_hasMore) yield break;
        using Statement records = _database.Once("SELECT position, json FROM record ORDER BY position");
        foreach (SqliteDataReader row in records.Query())
        {
            long position = row.GetInt64(0);
            foreach (string stray in FindStrays(position - 1)) yield return stray;
            HashSet<Element> wrong = Take(position);
            wrong.SymmetricExceptWith(ElementsOf(position, row.GetFieldValue<byte[]>(1)));
            foreach (long field in wrong.Select(static one => one.Field).Distinct())
            {
                yield return $"the elements of {NameOf(field)} by which record {position} is found are not those that it has";
            }
        }

        foreach (string stray in FindStrays(long.MaxValue)) yield return stray;
    }

    private IEnumerable<string> FindStrays(long last) => Take(last).Select(static one => one.Position).Distinct()
        .Select(static position => $"elements are kept of record {position}, and there is none");

    private string NameOf(long field) =>
        _fields.TryGetValue(field, out FieldPath? path) ? path.Text : $"field {field}, which has no index,";

    private IEnumerable<Element> ElementsOf(long position, byte[] json) => _fields.SelectMany(
        field => FieldElements.KeysOf(json, field.Value).Select(key => new Element(position, field.Key, Convert.ToHexString(key))));

    // Those that are kept of the records that come next, up to a place.
    private HashSet<Element> Take(long last)
    {
        HashSet<Element> taken = [];
        for (; _hasMore && _kept.Current.GetInt64(0) <= last; _hasMore = _kept.MoveNext())
        {
            SqliteDataReader row = _kept.Current;
            taken.Add(new Element(row.GetInt64(0), row.GetInt64(1), Convert.ToHexString(row.GetFieldValue<byte[]>(2))));
        }

        return taken;
    }

    private readonly record struct Element(long Position, long Field, string Key);
}
