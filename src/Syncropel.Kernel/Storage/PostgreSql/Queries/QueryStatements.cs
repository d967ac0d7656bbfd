using Npgsql;
using Syncropel.Kernel.Query;

namespace Syncropel.Kernel.Storage.PostgreSql.Queries;

/// <summary>The statements that answer a query.</summary>
internal sealed class QueryStatements
{
    private readonly SqlValues _values = new();
    private readonly FilterSql _filter;
    private readonly SortSql _sort;

    public QueryStatements(QueryDocument query)
    {
        _filter = new FilterSql(query.Filter, _values);
        _sort = new SortSql(query.Sort, _values);
        string limit = _values.Add((long)query.Limit), offset = _values.Add(query.Offset);
        Count = $"SELECT count(*), {_sort.Containers} FROM syncropel_records WHERE {_filter.Text}";
        Page = $"SELECT {PageRows.Columns} FROM syncropel_records WHERE {_filter.Text} "
            + $"ORDER BY {_sort.OrderBy} LIMIT {limit} OFFSET {offset}";
        Candidates = $"SELECT id, json, position FROM syncropel_records WHERE {_filter.Text}";
    }

    /// <summary>Whether the database can answer the query by itself, but for an order of arrays or objects.</summary>
    public bool AreExact => _filter.IsExact && _sort.CanBe;

    /// <summary>How many records match, and how many of them have an array or an object where they are sorted by.</summary>
    public string Count { get; }

    /// <summary>The rows of the page, as <see cref="PageRows"/> reads them.</summary>
    public string Page { get; }

    /// <summary>All records that match, and maybe others.</summary>
    public string Candidates { get; }

    /// <summary>The values for one of the statements.</summary>
    public IEnumerable<NpgsqlParameter> Values => _values.Create();
}
