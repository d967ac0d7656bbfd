using System.Text.Json;
using SQLitePCL;
using Syncropel.Kernel.Query;

namespace Syncropel.Kernel.Storage.Sqlite;

/// <summary>
/// The functions that SQL has here and not elsewhere:
/// <list type="bullet">
/// <item><c>field_key(json, number)</c>: the <see cref="FieldKey"/> of a field by its number. Indexes are of this one, so it depends on
/// nothing but what it is given, and it does not fail: in a damaged record no field is there.</item>
/// <item><c>sort_key(json, place)</c>: that of a field that a query names; <see cref="QuerySlots"/>.</item>
/// <item><c>matches(json, place)</c>: 1 where a record meets a filter that a query names, and 0 where it does not.</item>
/// </list>
/// </summary>
internal static class SqliteFunctions
{
    // sqlite3.h; the package does not name it.
    private const int Innocuous = 0x200000;

    public static void Register(sqlite3 connection, FieldIndexes fields, QuerySlots slots)
    {
        Create(connection, "field_key", raw.SQLITE_DETERMINISTIC | Innocuous, (context, _, arguments) =>
            ReturnKey(context, arguments[0], fields.PathOf(raw.sqlite3_value_int64(arguments[1]))));
        Create(connection, "sort_key", 0, (context, _, arguments) =>
            ReturnKey(context, arguments[0], slots.Paths[raw.sqlite3_value_int(arguments[1])]));
        Create(connection, "matches", 0, (context, _, arguments) =>
        {
            RecordFilter filter = slots.Filters[raw.sqlite3_value_int(arguments[1])];
            bool isMatch = FilterEvaluator.Matches(filter, JsonElement.Parse(raw.sqlite3_value_blob(arguments[0])));
            raw.sqlite3_result_int(context, isMatch ? 1 : 0);
        });
    }

    private static void Create(sqlite3 connection, string name, int flags, delegate_function_scalar function) =>
        raw.sqlite3_create_function(connection, name, 2, raw.SQLITE_UTF8 | flags, null, (context, data, arguments) =>
        {
            try
            {
                function(context, data, arguments);
            }
            catch (Exception problem)
            {
                // It must not leave through SQLite, which is not .NET.
                raw.sqlite3_result_error(context, utf8z.FromString($"{name}: {problem.Message}"));
            }
        });

    private static void ReturnKey(sqlite3_context context, sqlite3_value json, FieldPath path) =>
        raw.sqlite3_result_blob(context, KeyOf(raw.sqlite3_value_blob(json), path));

    private static byte[] KeyOf(ReadOnlySpan<byte> json, FieldPath path)
    {
        try
        {
            return FieldKey.At(json, path);
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            return FieldKey.Missing;
        }
    }
}
