using Syncropel.Kernel.Storage;

namespace Syncropel.Kernel.Query;

/// <summary>What a query found.</summary>
/// <param name="Records">The records of this page.</param>
/// <param name="MatchedTotal">How many records matched, before offset and limit.</param>
/// <param name="Capped">Whether the answer was cut off, by its limit or for its length: more matches come after this page.</param>
/// <param name="Plan">How the query was answered, if it asked.</param>
internal sealed record QueryResult(IReadOnlyList<StoredRecord> Records, long MatchedTotal, bool Capped, FieldPlan Plan);
