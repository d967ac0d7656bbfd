using Syncropel.Testing.Kernel.Storage;

namespace Syncropel.Testing.Kernel.Query;

/// <summary>What a query found.</summary>
/// <param name="Records">The records of this page.</param>
/// <param name="MatchedTotal">How many records matched, before offset and limit.</param>
/// <param name="Capped">Whether the limit cut the answer off: more matches come after this page.</param>
/// <param name="UnindexedFields">The fields that the query used, if it asked; this kernel has no index.</param>
internal sealed record QueryResult(
    IReadOnlyList<StoredRecord> Records, int MatchedTotal, bool Capped, IReadOnlyList<string> UnindexedFields);
