using Microsoft.Data.Sqlite;
using Syncropel.Kernel.Query;

namespace Syncropel.Kernel.Storage.Sqlite;

/// <summary>A query as a statement, and its answer. What it answers is what <see cref="QueryEngine"/> answers.</summary>
internal sealed class SqliteQuery
{
    private readonly QueryDocument _query;
    private readonly IndexedFields _fields;
    private readonly QueryText _text = new();
    private readonly string _where;
    private readonly string _page;

    private SqliteQuery(QueryDocument query, IndexedFields fields)
    {
        (_query, _fields) = (query, fields);
        var planner = new FilterPlanner(fields, _text);
        _where = planner.Write(query.Filter);
        string order = string.Concat(query.Sort.Select(key => $"{KeyOf(key.Path)}{(key.Descending ? " DESC" : "")}, "));

        // One more than is asked for: where it is not there, nothing need be counted.
        string limit = $"LIMIT {_text.Bind(query.Limit + 1L)} OFFSET {_text.Bind(query.Offset)}";
        _page = $"SELECT position FROM record WHERE {Sorted(planner.HasIndex)} ORDER BY {order}clock, id {limit}";
    }

    /// <summary>Answers a query.</summary>
    public static QueryResult Run(SqliteDatabase database, QueryDocument query, FieldIndexes fields) =>
        In(database, query, fields, static (statement, database) => statement.Answer(database));

    /// <summary>How SQLite goes about the page, a line a step.</summary>
    public static string[] Explain(SqliteDatabase database, QueryDocument query, FieldIndexes fields) => In<string[]>(
        database,
        query,
        fields,
        static (statement, database) =>
            [.. statement.Rows(database, $"EXPLAIN QUERY PLAN {statement._page}").Select(static row => row.GetString(3))]);

    // The records and what is indexed are seen as they are at one moment.
    private static T In<T>(SqliteDatabase database, QueryDocument query, FieldIndexes fields, Func<SqliteQuery, SqliteDatabase, T> ask)
    {
        database.Begin();
        try
        {
            return ask(new SqliteQuery(query, fields.Read(database)), database);
        }
        finally
        {
            database.Rollback();
        }
    }

    private QueryResult Answer(SqliteDatabase database)
    {
        (database.Slots.Filters, database.Slots.Paths) = (_text.Filters, _text.Paths);
        long[] places = [.. Rows(database, _page).Select(static row => row.GetInt64(0))];
        bool isTold = places.Length <= _query.Limit && (places.Length > 0 || _query.Offset == 0);
        long total = isTold ? _query.Offset + places.Length : Count(database);
        var room = new AnswerRoom(_query.Limit);
        StoredRecord[] records =
            [.. places.Take(_query.Limit).Select(place => Fetch(database, place)).TakeWhile(record => room.TryTake(record.Json.Length))];
        return new QueryResult(records, total, records.Length < places.Length, FieldPlan.Of(_query, IsIndexed));
    }

    private static StoredRecord Fetch(SqliteDatabase database, long place) =>
        database.Prepared($"SELECT {SqliteSchema.Columns} FROM record WHERE position = @0").Query(place).Select(RowReader.Record).First();

    // Where all records are looked at anyway, they are looked at in the order that is asked for. Every key is behind the empty one; SQLite
    // takes the index of a field for the sake of the order alone less often than it should.
    private string Sorted(bool hasIndex) =>
        !hasIndex && _query.Sort is [var first, ..] && _fields.NumberOf(first.Path) is { } number
            ? $"{FieldTerm.KeyOf(number)} >= {_text.Bind(Array.Empty<byte>())} AND ({_where})"
            : _where;

    private long Count(SqliteDatabase database) =>
        Rows(database, $"SELECT count(*) FROM record WHERE {_where}").Select(static row => row.GetInt64(0)).First();

    private string KeyOf(FieldPath path) =>
        RecordColumn.Of(path) is { } column ? column.Name
        : _fields.NumberOf(path) is { } number ? FieldTerm.KeyOf(number)
        : _text.SortKey(path);

    // The clock stands in an index behind each of the other columns.
    private bool IsIndexed(FieldPath path) =>
        _fields.NumberOf(path) is not null
        || RecordColumn.Of(path) is { Seek: not null }
        || (path == FieldPath.Clock && _query.Filter.Paths.Any(static other => RecordColumn.Of(other) is { Seek: not null }));

    private IEnumerable<SqliteDataReader> Rows(SqliteDatabase database, string sql)
    {
        using Statement statement = database.Once(sql);
        foreach (SqliteDataReader row in statement.Query([.. _text.Values])) yield return row;
    }
}
