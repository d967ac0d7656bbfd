using Npgsql;

namespace Syncropel.Kernel.Storage.PostgreSql.Queries;

/// <summary>
/// The values of a statement, which stand in it as <c>$1</c> and so on: whatever comes from a query goes this way, its field paths too.
/// </summary>
internal sealed class SqlValues
{
    private readonly List<Func<NpgsqlParameter>> _values = [];
    private readonly Dictionary<string, string> _paths = new(StringComparer.Ordinal);

    public string Add(string text) => Add(() => Sql.Of(text));

    public string Add(string[] texts) => Add(() => Sql.Of(texts));

    public string Add(long number) => Add(() => Sql.Of(number));

    public string Add(long[] numbers) => Add(() => Sql.Of(numbers));

    public string AddJson(string json) => Add(() => Sql.Json(json));

    public string AddJson(string[] json) => Add(() => Sql.Json(json));

    /// <summary>Adds the steps of a path, each path once.</summary>
    public string AddPath(IEnumerable<string> steps)
    {
        string[] all = [.. steps];
        string key = string.Join('.', all);
        if (!_paths.TryGetValue(key, out string? place)) _paths.Add(key, place = Add(all));
        return place;
    }

    /// <summary>The values for one command; each has its own.</summary>
    public IEnumerable<NpgsqlParameter> Create() => _values.Select(static value => value());

    private string Add(Func<NpgsqlParameter> value)
    {
        _values.Add(value);
        return $"${_values.Count}";
    }
}
