using Syncropel.Kernel.Query;

namespace Syncropel.Kernel.Storage.PostgreSql.Queries;

/// <summary>
/// The order of a query's records in SQL. It is that of <see cref="JsonOrder"/>, but for arrays among themselves and objects among
/// themselves, which come by their canonical text, and the database does not have that; so it is asked for how many there are.
/// </summary>
internal sealed class SortSql
{
    // The database takes a limited number of keys.
    private const int MostKeys = 50;

    public SortSql(IReadOnlyList<SortKey> sort, SqlValues values)
    {
        CanBe = sort.Count <= MostKeys;
        if (!CanBe) return;
        var keys = new List<string>();
        var containers = new List<string>();
        foreach (SortKey key in sort)
        {
            if (ColumnSql.OrderKey(key.Path) is { } column)
            {
                keys.Add(Directed(column, key));
                continue;
            }

            string value = FieldSql.Value(key.Path, values.AddPath);
            keys.AddRange(FieldSql.OrderKeys(value).Select(one => Directed(one, key)));
            containers.Add(FieldSql.IsContainer(value));
        }

        OrderBy = string.Join(", ", [.. keys, "clock", "id"]);
        Containers = containers.Count == 0 ? "0" : $"count(*) FILTER (WHERE {string.Join(" OR ", containers)})";
    }

    /// <summary>Whether the database can be asked for the order.</summary>
    public bool CanBe { get; }

    public string OrderBy { get; } = "";

    /// <summary>How many records have an array or an object where they are sorted by.</summary>
    public string Containers { get; } = "0";

    // Among values of one rank there is NULL in all, or in none; so where NULLs come is of no matter but to an index, which has this order.
    private static string Directed(string expression, SortKey key) => key.Descending ? $"{expression} DESC" : expression;
}
