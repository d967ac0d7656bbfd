using Syncropel.Kernel.Query;

namespace Syncropel.Kernel.Storage.Sqlite;

/// <summary>A way to find records: by an index first, and by looking at what was found so.</summary>
/// <param name="Rank">How well the index narrows.</param>
/// <param name="Write">Writes what the index is asked, as a part of SQL that is exactly that.</param>
/// <param name="Rest">What else must hold.</param>
internal sealed record Alternative(SeekRank Rank, Func<QueryText, string> Write, IReadOnlyList<RecordFilter> Rest)
{
    /// <summary>The same with more that must hold.</summary>
    public Alternative With(IEnumerable<RecordFilter> more) => this with { Rest = [.. Rest, .. more] };
}
