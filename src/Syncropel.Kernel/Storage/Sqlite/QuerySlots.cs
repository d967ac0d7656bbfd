using Syncropel.Kernel.Query;

namespace Syncropel.Kernel.Storage.Sqlite;

/// <summary>
/// What the statement that runs on a connection asks of .NET: filters and paths that it names by their places here, so that they are no
/// part of its text. For one thread at a time.
/// </summary>
internal sealed class QuerySlots
{
    /// <summary>The filters of <c>matches(json, place)</c>.</summary>
    public IReadOnlyList<RecordFilter> Filters { get; set; } = [];

    /// <summary>The paths of <c>sort_key(json, place)</c>.</summary>
    public IReadOnlyList<FieldPath> Paths { get; set; } = [];
}
