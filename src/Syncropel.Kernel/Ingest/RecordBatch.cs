namespace Syncropel.Kernel.Ingest;

/// <summary>Many records as they were sent together.</summary>
/// <param name="Ordered">Whether a duplicate clock holds back what the same actor has behind it on the same thread.</param>
/// <param name="Records">The bytes of each record, from its first to its last, not read yet.</param>
internal sealed record RecordBatch(bool Ordered, IReadOnlyList<ReadOnlyMemory<byte>> Records);
