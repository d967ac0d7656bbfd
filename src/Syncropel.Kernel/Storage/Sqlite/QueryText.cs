using System.Globalization;
using Syncropel.Kernel.Query;

namespace Syncropel.Kernel.Storage.Sqlite;

/// <summary>What a statement in the making refers to: values by their parameters, filters and paths by their places.</summary>
internal sealed class QueryText
{
    private readonly List<object?> _values = [];
    private readonly List<RecordFilter> _filters = [];
    private readonly List<FieldPath> _paths = [];

    public IReadOnlyList<object?> Values => _values;

    public IReadOnlyList<RecordFilter> Filters => _filters;

    public IReadOnlyList<FieldPath> Paths => _paths;

    /// <summary>The parameter of a value.</summary>
    public string Bind(object? value)
    {
        _values.Add(value);
        return $"@{_values.Count - 1}";
    }

    /// <summary>The test of a filter by the rules themselves.</summary>
    public string Matches(RecordFilter filter)
    {
        _filters.Add(filter);
        return $"matches(json, {Place(_filters.Count)})";
    }

    /// <summary>The key of a field that has no index.</summary>
    public string SortKey(FieldPath path)
    {
        _paths.Add(path);
        return $"sort_key(json, {Place(_paths.Count)})";
    }

    private static string Place(int count) => (count - 1).ToString(CultureInfo.InvariantCulture);
}
